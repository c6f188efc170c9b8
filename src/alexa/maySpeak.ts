/** Requests that users make by voice. All others are notifications from Alexa. */
const SPOKEN_REQUESTS: readonly unknown[] = ['LaunchRequest', 'IntentRequest'];

/**
 * Returns whether a response may contain speech. Alexa rejects speech in responses to skill events,
 * error reports and ended sessions.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-types-reference.html
 */
export function maySpeak(requestType: unknown): boolean {
  return SPOKEN_REQUESTS.includes(requestType);
}
