/** What a command may be told. Each name is a flag: `skillId` is `--skill-id`. */
export interface Flags {
  readonly file?: string;
  readonly skillId?: string;
  readonly stage?: string;
  readonly profile?: string;
  readonly vendorId?: string;
  readonly provider?: string;
  readonly issuer?: string;
  readonly endpoint?: string;
  readonly authorizationUrl?: string;
  readonly accessTokenUrl?: string;
  readonly clientId?: string;
  readonly accessTokenScheme?: string;
  readonly scope?: readonly string[];
  readonly clientSecretFile?: string;
  readonly refreshTokenFile?: string;
  readonly askSecret?: boolean;
  readonly follow?: boolean;
  readonly force?: boolean;
  readonly github?: boolean;
  readonly json?: boolean;
}
export type FlagName = keyof Flags;

/** What a command sees and changes of the machine besides files. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person can answer. */
  readonly isInteractive: boolean;
  readonly isColoured: boolean;
  /** Writes a line to standard output. */
  readonly print: (text: string) => void;
  /** Writes a line to standard error. */
  readonly note: (text: string) => void;
  /** Asks for a text that is not shown while it is typed. */
  readonly askHidden: (question: string) => Promise<string>;
  /** Returns a signal that is given when a person has had enough. */
  readonly untilInterrupted: () => AbortSignal;
}

/** A command of `alexa-linking`. */
export interface Command {
  readonly summary: string;
  readonly flags: readonly FlagName[];
  readonly examples: readonly string[];
  /** @returns the exit code */
  run(flags: Flags, surroundings: Surroundings): Promise<number>;
}

/** Exit codes, like those of `diff`. */
export const exitCodes = {
  /** Nothing is wrong, or nothing differs. */
  good: 0,
  /** Something is wrong, or differs. */
  bad: 1,
  /** The command couldn't do its work. */
  trouble: 2,
} as const;
