/** What somebody said to the skill. Everything else is news from Alexa. */
const SPOKEN_REQUESTS: readonly unknown[] = ['LaunchRequest', 'IntentRequest'];

/**
 * Whether Alexa would say what is answered. She refuses speech in answer to the end of a session, to
 * skill events and to reports of errors.
 *
 * @param requestType the type of the request
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-types-reference.html
 */
export function maySpeak(requestType: unknown): boolean {
  return SPOKEN_REQUESTS.includes(requestType);
}
