import type { History } from './history';

/** What all people have seen. */
export interface Protocol {
  readonly history: History;
  /** Answers with the names of others. */
  readonly mixed: string[];
  /**
   * Requests without an answer, or with another one than expected, by Alexa's ID. Those whose process was
   * killed don't count.
   */
  readonly failed: Map<string, string>;
  /** How long each request took, in milliseconds. */
  readonly times: number[];
  /** How many requests got no answer because their process was killed during it. */
  interrupted: number;
}
