/** What Alexa allows, in the units of the names. Tests shorten the times; nobody else should. */
export interface AlexaLimits {
  /** How long the skill may take for its whole answer. Default: 8,000. */
  readonly skillMilliseconds: number;
  /** How long the token endpoint may take for its whole answer. Default: 4,500. */
  readonly tokenMilliseconds: number;
  /** How long a person may take to sign in. Amazon names no figure. Default: 10 minutes. */
  readonly signInMilliseconds: number;
  /** How long before its expiry a token is refreshed. Amazon names no figure. Default: 60,000. */
  readonly refreshAheadMilliseconds: number;
}

/**
 * Alexa's own figures.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html
 * @see https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html
 */
export const defaultLimits: AlexaLimits = {
  skillMilliseconds: 8_000,
  tokenMilliseconds: 4_500,
  signInMilliseconds: 10 * 60_000,
  refreshAheadMilliseconds: 60_000,
};
