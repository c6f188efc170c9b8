import { TOUCH } from './touch';

/** Requests that users make by voice or by touch. All others are notifications from Alexa. */
const USERS_REQUESTS: readonly unknown[] = ['LaunchRequest', 'IntentRequest', TOUCH];

/**
 * Returns whether a response may contain speech. Alexa rejects speech in responses to skill events,
 * error reports and ended sessions.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-types-reference.html
 */
export function maySpeak(requestType: unknown): boolean {
  return USERS_REQUESTS.includes(requestType);
}
