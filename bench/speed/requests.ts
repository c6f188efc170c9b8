import type { RequestEnvelope } from 'ask-sdk-model';
import { launchRequest, whoAmIRequest } from '../alexaRequests';

/** What is asked. */
export const requestKinds = ['unlinked', 'linked', 'whoAmI'] as const;

export type RequestKind = (typeof requestKinds)[number];

/**
 * A request as Alexa sends it.
 *
 * @param kind what is asked
 * @param user a number that tells one linked user from another
 */
export function requestOf(kind: RequestKind, user: number): RequestEnvelope {
  if (kind === 'unlinked') return launchRequest();
  return kind === 'linked' ? launchRequest(nameOf(user)) : whoAmIRequest(nameOf(user));
}

/** What is found in the right answer, and in no other. */
const rightAnswers: Readonly<Record<RequestKind, RegExp>> = {
  unlinked: /^(?=.*"type":"LinkAccount").*tap Link Account, and sign in/,
  linked: /^(?=.*"reprompt").*Welcome back, Person\d+!/,
  whoAmI: /^(?=.*"reprompt").*You're Person\d+\./,
};

/** Whether an answer is the right one. A fast wrong answer is worth nothing. */
export function isRight(kind: RequestKind, answer: string): boolean {
  return rightAnswers[kind].test(answer);
}

/** The name of a user, which is their access token, too. */
function nameOf(user: number): string {
  return `Person${user}`;
}
