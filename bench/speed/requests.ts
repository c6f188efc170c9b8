import type { RequestEnvelope } from 'ask-sdk-model';
import { launchRequest, whoAmIRequest } from '../alexaRequests';

/** The kinds of requests. */
export const requestKinds = ['unlinked', 'linked', 'whoAmI'] as const;

export type RequestKind = (typeof requestKinds)[number];

/**
 * Returns a request as Alexa sends it.
 *
 * @param kind the kind of request
 * @param user the number of a linked user
 */
export function requestOf(kind: RequestKind, user: number): RequestEnvelope {
  if (kind === 'unlinked') return launchRequest();
  return kind === 'linked' ? launchRequest(nameOf(user)) : whoAmIRequest(nameOf(user));
}

/** What only the right answer contains. */
const rightAnswers: Readonly<Record<RequestKind, RegExp>> = {
  unlinked: /^(?=.*"type":"LinkAccount").*tap Link Account, and sign in/,
  linked: /^(?=.*"reprompt").*(?:Hello|Welcome back), Person\d+!/,
  whoAmI: /^(?=.*"reprompt").*You're Person\d+\./,
};

/** Returns whether an answer is the right one. A fast wrong answer is worth nothing. */
export function isRight(kind: RequestKind, answer: string): boolean {
  return rightAnswers[kind].test(answer);
}

/** Returns the name of a user, which is also their access token. */
function nameOf(user: number): string {
  return `Person${user}`;
}
