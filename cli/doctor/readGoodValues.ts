import {
  ConfigError,
  readEnvironment,
  type ConfigFault,
  type Environment,
  type Values,
  type Variable,
} from '../../src/config';

/** The valid values of an environment, and what is wrong with the others. */
export interface GoodValues<Given extends Readonly<Record<string, Variable>>> {
  readonly values: Partial<Values<Given>>;
  readonly faults: readonly ConfigFault[];
}

/**
 * Reads variables as `readEnvironment` does, and returns the valid ones even if others are invalid.
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
  // Each value has passed the schema of its variable.
  return { values: values as Partial<Values<Given>>, faults };
}
