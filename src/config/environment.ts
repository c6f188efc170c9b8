import * as z from 'zod/mini';
import { ConfigError, type ConfigFault } from './ConfigError';

/** An environment variable. */
export interface Variable<Value = unknown> {
  /** What the variable controls, in one sentence for the person who sets it. */
  readonly meaning: string;
  /** A valid value. */
  readonly example: string;
  /** Validates and parses the text. */
  readonly schema: z.core.$ZodType<Value, string | undefined>;
}

type Variables = Readonly<Record<string, Variable>>;

type ValueOf<Given> = Given extends Variable<infer Value> ? Value : never;

/** The parsed values of variables. */
export type Values<Given extends Variables> = {
  readonly [Name in keyof Given]: ValueOf<Given[Name]>;
};

/** `process.env`, or a substitute in tests. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads variables and reports all invalid ones at once. Empty values count as missing, as in a copied
 * `.env.example`.
 *
 * @returns the values, frozen
 * @throws {ConfigError} that names all missing and invalid variables, but quotes no values, which may
 *   be secrets
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
  // The schema of each name has parsed its value.
  return Object.freeze(values) as Values<Given>;
}
