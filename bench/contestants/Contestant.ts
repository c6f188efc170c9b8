import type { RequestEnvelope } from 'ask-sdk-model';

/**
 * A skill in the benchmark. All hold the same conversation: they ask unlinked users to link, greet
 * linked users by name, and tell users who they are. Their configuration is in the environment:
 * `AUTH0_DOMAIN`, `ALEXA_SKILL_ID`.
 */
export interface Contestant {
  /** Initializes the skill. */
  prepare(): Promise<void>;
  /**
   * Answers a request within the process: no HTTP, no verification.
   *
   * @param envelope what Alexa sent, parsed; it may be changed
   */
  answer(envelope: RequestEnvelope): Promise<object>;
  /**
   * Serves the skill over HTTP at `/webhook`, on the loopback interface only.
   *
   * @returns the TCP port
   */
  serve(): Promise<number>;
}

/** The contestants by name, in the order of the tables. */
export const contestantNames = ['ours', 'askSdk', 'jovoTemplate', 'askSdkCached'] as const;

export type ContestantName = (typeof contestantNames)[number];

/** Their names in the tables. */
export const titles: Readonly<Record<ContestantName, string>> = {
  ours: 'this skill',
  askSdk: '(a) ASK SDK',
  jovoTemplate: '(b) Jovo template',
  askSdkCached: '(c) ASK SDK + cache',
};
