export interface ConfigFault {
  readonly name: string;
  /** What is wrong, without the value: `is missing`, `must be a host name …`. */
  readonly problem: string;
  readonly meaning: string;
  readonly example: string;
}

/** Reports all invalid environment variables, with the meaning and an example of each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** @param faults at least one */
  constructor(readonly faults: readonly ConfigFault[]) {
    super(
      [
        faults.length === 1
          ? 'Invalid environment variable:'
          : `${faults.length} invalid environment variables:`,
        ...faults.map(
          ({ name, problem, meaning, example }) =>
            `  ${name} ${problem}\n    ${meaning}\n    Example: ${name}=${example}`,
        ),
        'Set them in the environment or in a file named .env; .env.example explains each.',
      ].join('\n'),
    );
  }
}
