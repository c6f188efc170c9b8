import type { Answer } from './answers';

/** What became of a request. Times are in milliseconds since 1970. */
export interface Outcome {
  /** The process that got it. */
  readonly process: string;
  readonly start: number;
  readonly end: number;
  /** Undefined if none came. */
  readonly answer?: Answer | undefined;
  /** Why no answer came; `killed` if the process was killed while it was at work. */
  readonly fault?: string | undefined;
}

/** The fault of a request whose process was killed. Alexa would say that the skill has a problem. */
export const KILLED = 'killed';

/** A way to send requests to the skill. */
export interface Door {
  /**
   * Sends a request. Never rejects.
   *
   * @param envelope what Alexa sends
   * @param except a process that must not get it. Default: any may
   */
  send(envelope: object, except?: string): Promise<Outcome>;
}
