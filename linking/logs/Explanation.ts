/** How an entry matters: nothing to do, something that users do, or a fault to fix. */
export type Severity = 'fine' | 'routine' | 'failed';

/** What an entry means. */
export interface Explanation {
  readonly severity: Severity;
  /** What happened, in a few words. */
  readonly title: string;
  /** Why, as far as Auth0 says. Default: nothing to explain. */
  readonly reason?: string | undefined;
  /** The doctor's line that checks this. Default: the doctor can't know. */
  readonly doctor?: string | undefined;
  /** What to do about it. Default: nothing. */
  readonly fix?: string | undefined;
}
