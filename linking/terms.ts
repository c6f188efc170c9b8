import { type AccountLinking } from './accountLinking';

type FromDeployment = 'authorizationUrl' | 'accessTokenUrl' | 'clientId' | 'clientSecret';

/**
 * On what Alexa and Auth0 have to agree, whatever the tenant. `jovo deploy` tells it to Amazon,
 * `npm run auth0:deploy` to Auth0, and `jovo doctor` looks whether both have heard.
 */
export const linkingTerms: Omit<AccountLinking, FromDeployment> = {
  type: 'AUTH_CODE',
  // offline_access brings the refresh token: without it a link dies with its first token.
  scopes: ['openid', 'profile', 'email', 'offline_access'],
  accessTokenScheme: 'HTTP_BASIC',
};

/** The grants that linking needs: one to link, one to keep the link alive. */
export const grantTypes = ['authorization_code', 'refresh_token'] as const;

export type GrantType = (typeof grantTypes)[number];
export type AccessTokenScheme = AccountLinking['accessTokenScheme'];

/**
 * How OpenID Connect, and Auth0 with it, names what Amazon calls the access token scheme.
 *
 * https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication
 */
export const tokenEndpointAuthMethods: Readonly<Record<AccessTokenScheme, string>> = {
  HTTP_BASIC: 'client_secret_basic',
  REQUEST_BODY_CREDENTIALS: 'client_secret_post',
};

/** The application at Auth0 that Alexa signs users in to. */
export interface Auth0Application {
  /** Auth0's origin, without a slash at its end. */
  readonly auth0Url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The block `accountLinking` of `jovo.project.ts` for an application at Auth0. */
export function auth0Linking(application: Auth0Application): AccountLinking {
  const { auth0Url, clientId, clientSecret } = application;
  return { ...linkingTerms, ...linkingUrls(auth0Url), clientId, clientSecret };
}

/**
 * Where Alexa sends the user to sign in, and where she trades the code for tokens.
 *
 * https://auth0.com/docs/api/authentication
 *
 * @param auth0Url Auth0's origin, without a slash at its end
 */
export function linkingUrls(
  auth0Url: string,
): Pick<AccountLinking, 'authorizationUrl' | 'accessTokenUrl'> {
  return {
    authorizationUrl: `${auth0Url}/authorize`,
    accessTokenUrl: `${auth0Url}/oauth/token`,
  };
}
