import {
  ConfigError,
  readEnvironment,
  type ConfigFault,
  type Environment,
  type Values,
  type Variable,
} from '../../src/config';

/** What can be used of an environment, and what is wrong with the rest. */
export interface GoodValues<Given extends Readonly<Record<string, Variable>>> {
  readonly values: Partial<Values<Given>>;
  readonly faults: readonly ConfigFault[];
}

/**
 * Reads variables as `readEnvironment` does, and does not give up on the good ones because of a bad
 * one: a patient who lacks an arm can still be asked to cough.
 */
export function readGoodValues<Given extends Readonly<Record<string, Variable>>>(
  variables: Given,
  environment: Environment,
): GoodValues<Given> {
  const values: Record<string, unknown> = {};
  const faults: ConfigFault[] = [];
  for (const [name, variable] of Object.entries(variables)) {
    try {
      Object.assign(values, readEnvironment({ [name]: variable }, environment));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(...error.faults);
    }
  }
  // Each value went through the schema of its own name.
  return { values: values as Partial<Values<Given>>, faults };
}
