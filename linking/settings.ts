/**
 * How a skill links accounts: the fields of Amazon's account linking schema. What Amazon returns lacks
 * the client secret, and a skill without a field uses its default.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-schemas.html
 */
export interface LinkingSettings {
  type?: 'AUTH_CODE' | 'IMPLICIT';
  authorizationUrl?: string;
  accessTokenUrl?: string;
  clientId?: string;
  clientSecret?: string;
  accessTokenScheme?: 'HTTP_BASIC' | 'REQUEST_BODY_CREDENTIALS';
  scopes?: string[];
  domains?: string[];
  /** In seconds. Used if the token endpoint doesn't say how long an access token lives. */
  defaultTokenExpirationInSeconds?: number;
  reciprocalAccessTokenUrl?: string;
  redirectUrls?: string[];
  authorizationUrlsByPlatform?: {
    platformType: 'iOS' | 'Android';
    platformAuthorizationUrl: string;
  }[];
  skipOnEnablement?: boolean;
  voiceForwardAccountLinking?: 'ENABLED' | 'DISABLED';
}
