import type { AccountLinking } from './accountLinking';
import { withAudience } from './audience';

/**
 * What Alexa and Auth0 must agree on, for any tenant: `jovo deploy` sends it to Amazon, `npm run
 * auth0:deploy` sends it to Auth0, and `jovo doctor` checks that both have it.
 */
export const linkingTerms = {
  // offline_access brings the refresh token. Without it, a link dies with its first access token.
  scopes: ['openid', 'profile', 'email', 'offline_access'],
  accessTokenScheme: 'HTTP_BASIC',
} satisfies Partial<AccountLinking>;

/** https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims */
export const openIdScopes = ['openid', 'profile', 'email', 'address', 'phone', 'offline_access'];

/** Returns the scopes of an API: those that aren't OpenID's own. */
export function apiScopesIn(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => !openIdScopes.includes(scope));
}

/** The grants that linking needs: one to link, one to keep the link alive. */
export const grantTypes = ['authorization_code', 'refresh_token'] as const;

export type GrantType = (typeof grantTypes)[number];
export type AccessTokenScheme = AccountLinking['accessTokenScheme'];

/**
 * OpenID Connect's (and Auth0's) names for what Amazon calls the access token scheme.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication
 */
export const tokenEndpointAuthMethods: Readonly<Record<AccessTokenScheme, string>> = {
  HTTP_BASIC: 'client_secret_basic',
  REQUEST_BODY_CREDENTIALS: 'client_secret_post',
};

/** Where Alexa sends users to sign in, and where it exchanges the code for tokens. */
export type LinkingUrls = Pick<AccountLinking, 'authorizationUrl' | 'accessTokenUrl'>;

/**
 * Returns the endpoints of an Auth0 tenant that Alexa uses.
 *
 * @param auth0Url Auth0's origin, without a trailing slash
 * @param audience the identifier of the API that access tokens should work for. Default: none
 * @see https://auth0.com/docs/api/authentication
 */
export function linkingUrls(auth0Url: string, audience?: string): LinkingUrls {
  return {
    authorizationUrl: withAudience(`${auth0Url}/authorize`, audience),
    accessTokenUrl: `${auth0Url}/oauth/token`,
  };
}
