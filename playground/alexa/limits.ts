/** Alexa's limits. Only tests should change them. */
export interface AlexaLimits {
  /** How long the skill may take to respond in full. Default: 8,000. */
  readonly skillMilliseconds: number;
  /** How long the token endpoint may take to respond in full. Default: 4,500. */
  readonly tokenMilliseconds: number;
  /** How long a sign-in may take. Amazon doesn't document a limit. Default: 600,000. */
  readonly signInMilliseconds: number;
  /** How long before its expiry to refresh a token. Amazon doesn't document it. Default: 60,000. */
  readonly refreshAheadMilliseconds: number;
}

/**
 * The limits that Amazon documents.
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
