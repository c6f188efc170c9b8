import type { RequestEnvelope } from 'ask-sdk-model';

/**
 * A skill in the benchmark. All hold the same conversation: they ask unlinked users to link, greet
 * linked users by name, and tell users who they are. Their configuration is in the environment:
 * `AUTH0_DOMAIN`, `ALEXA_SKILL_ID`.
 */
export interface Contestant {
  /** Makes it ready. */
  prepare(): Promise<void>;
  /**
   * Answers a request within the process: no HTTP, no verification.
   *
   * @param envelope what Alexa sent, parsed; it may be changed
   */
  answer(envelope: RequestEnvelope): Promise<object>;
  /**
   * Serves over HTTP at `/webhook`, on the loopback interface alone.
   *
   * @returns the TCP port
   */
  serve(): Promise<number>;
}

/** By name, in the order in which their figures are shown. */
export const contestantNames = ['ours', 'askSdk', 'jovoTemplate', 'askSdkCached'] as const;

export type ContestantName = (typeof contestantNames)[number];

/** What people call them. */
export const titles: Readonly<Record<ContestantName, string>> = {
  ours: 'this skill',
  askSdk: '(a) ASK SDK',
  jovoTemplate: '(b) Jovo template',
  askSdkCached: '(c) ASK SDK + cache',
};
