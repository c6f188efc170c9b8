/**
 * What people say in a language that isn't in the model in these words. Each line is an utterance of an
 * open session; the skill's name stands for `{skill}`.
 */
export interface Natural {
  /** What opens the skill. */
  readonly launch: readonly string[];
  /** What asks the skill for something in one sentence, by intent. */
  readonly oneShots: Readonly<Record<string, readonly string[]>>;
  /** What is said in a session, by intent. */
  readonly inSession: Readonly<Record<string, readonly string[]>>;
  /** What no intent means. */
  readonly nothing: readonly string[];
}
