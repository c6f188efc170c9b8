/** What is wrong with one environment variable. */
export interface ConfigFault {
  readonly name: string;
  /** What is wrong, without the value: `is missing`, `must be a host name …`. */
  readonly problem: string;
  readonly meaning: string;
  readonly example: string;
}

/** The environment cannot be used. Carries every fault, and says for each how to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** @param faults everything that is wrong; at least one */
  constructor(readonly faults: readonly ConfigFault[]) {
    super(
      [
        faults.length === 1
          ? 'One environment variable is not right:'
          : `${faults.length} environment variables are not right:`,
        ...faults.map(
          ({ name, problem, meaning, example }) =>
            `  ${name} ${problem}\n    ${meaning}\n    Example: ${name}=${example}`,
        ),
        'Set them in the environment or in a file named .env; .env.example explains each.',
      ].join('\n'),
    );
  }
}
