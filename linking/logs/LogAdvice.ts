/** What to do about failures in the log, where that depends on the program that shows it. */
export interface LogAdvice {
  /** The log doesn't say why. */
  readonly unclear: string;
  readonly clientSecret: string;
  readonly grant: string;
  readonly redirectUrl: string;
  readonly clientId: string;
  readonly audience: string;
  readonly rotation: string;
}
