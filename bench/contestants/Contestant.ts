import type { RequestEnvelope } from 'ask-sdk-model';

/**
 * A skill that takes part. All hold the same conversation: they ask whoever is not linked to link,
 * greet by name whoever is, and say who somebody is. They find their configuration in the
 * environment: `AUTH0_DOMAIN`, `ALEXA_SKILL_ID`.
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
