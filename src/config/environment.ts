import * as z from 'zod/mini';
import { ConfigError, type ConfigFault } from './ConfigError';

/** One environment variable: what it means, an example of it, and what is a good value. */
export interface Variable<Value = unknown> {
  /** What the variable decides, in one sentence, for the person who has to set it. */
  readonly meaning: string;
  /** A value that would be accepted. */
  readonly example: string;
  /** Accepts or refuses the text, and turns it into the value that the program uses. */
  readonly schema: z.core.$ZodType<Value, string | undefined>;
}

type Variables = Readonly<Record<string, Variable>>;

type ValueOf<Given> = Given extends Variable<infer Value> ? Value : never;

/** The values that the variables have in the environment. */
export type Values<Given extends Variables> = {
  readonly [Name in keyof Given]: ValueOf<Given[Name]>;
};

/** What is read from: `process.env`, or its like in a test. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads variables from an environment and reports every fault among them at once.
 *
 * A variable that is set to nothing counts as not set, as in a copied `.env.example`.
 *
 * @param variables what is read, by name
 * @param environment where it is read from
 * @returns the values, frozen
 * @throws {ConfigError} when at least one variable is missing or bad; the error names them all and
 *   quotes none of the values, which may be secrets
 */
export function readEnvironment<Given extends Variables>(
  variables: Given,
  environment: Environment,
): Values<Given> {
  const values: Record<string, unknown> = {};
  const faults: ConfigFault[] = [];

  for (const [name, variable] of Object.entries(variables)) {
    const text = environment[name]?.trim() || undefined;
    const result = z.safeParse(variable.schema, text);
    if (result.success) {
      values[name] = result.data;
    } else {
      const problem =
        text === undefined
          ? 'is missing'
          : result.error.issues.map((issue) => issue.message).join('; ');
      faults.push({ name, problem, meaning: variable.meaning, example: variable.example });
    }
  }

  if (faults.length > 0) throw new ConfigError(faults);
  // Each value went through the schema of its own name.
  return Object.freeze(values) as Values<Given>;
}
