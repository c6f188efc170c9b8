import { type Provider, type ProviderId } from './Provider';

const other: Provider = {
  id: 'other',
  name: 'The authorization server',
  isOpenId: true,
  neededScopes: [],
  places: {
    client: 'the client at the authorization server',
    redirectUrls: 'the redirect URIs of the client',
    grants: 'the grants of the client',
    lifetime: 'the lifetime of access tokens, which expires_in shows',
    rotation: 'the rotation of refresh tokens',
  },
};

/** What is known about each authorization server, with the page that says so. */
export const providers: Readonly<Record<ProviderId, Provider>> = {
  auth0: {
    id: 'auth0',
    name: 'Auth0',
    isOpenId: true,
    // "Grant type 'refresh_token' not allowed for the client.", whatever the token:
    // https://auth0.com/docs/get-started/applications/application-grant-types
    looksAtGrantsFirst: true,
    // https://auth0.com/docs/secure/tokens/refresh-tokens/configure-refresh-token-rotation
    showsRotation: true,
    // https://auth0.com/docs/secure/tokens/refresh-tokens/get-refresh-tokens
    neededScopes: ['offline_access'],
    places: {
      client: 'the application at Auth0',
      redirectUrls: 'Allowed Callback URLs, in the settings of the application',
      grants: 'Advanced Settings → Grant Types of the application',
      lifetime: 'the access token lifetime of the API, or of the tenant',
      rotation: 'Refresh Token Rotation, in the settings of the application',
    },
  },
  okta: {
    id: 'okta',
    name: 'Okta',
    isOpenId: true,
    // https://developer.okta.com/docs/guides/refresh-tokens/main/
    showsRotation: true,
    // https://developer.okta.com/docs/guides/refresh-tokens/get-refresh-token/
    neededScopes: ['offline_access'],
    places: {
      client: 'the app integration in Okta',
      redirectUrls: 'Sign-in redirect URIs of the app integration',
      grants: 'Grant type of the app integration',
      lifetime: 'the access token lifetime, in the access policy of the authorization server',
      rotation: 'refresh token rotation, in the settings of the app integration',
    },
  },
  keycloak: {
    id: 'keycloak',
    name: 'Keycloak',
    isOpenId: true,
    // It looks at the code first, and calls a grant that is off invalid_grant as well; each refresh
    // brings a new refresh token, rotation or not:
    // https://github.com/keycloak/keycloak, protocol/oidc/grants/AuthorizationCodeGrantType.java
    // Without offline_access, its refresh tokens end with the user's session:
    // https://www.keycloak.org/docs/latest/server_admin/#_offline-access
    neededScopes: ['offline_access'],
    places: {
      client: 'the client in Keycloak',
      redirectUrls: 'Valid redirect URIs of the client',
      grants: 'Standard flow and Use refresh tokens, in the settings of the client',
      lifetime: 'Access Token Lifespan, in the tokens settings of the realm or the client',
      rotation: 'Revoke Refresh Token, in the tokens settings of the realm',
    },
  },
  cognito: {
    id: 'cognito',
    name: 'Amazon Cognito',
    isOpenId: true,
    // https://stackoverflow.com/questions/50264679: a redirect URI that differs in a slash, too.
    blursCodeGrant: true,
    // https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
    showsRotation: true,
    // It has no offline_access: a code always brings a refresh token.
    // https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
    neededScopes: [],
    places: {
      client: 'the app client in Cognito',
      redirectUrls: 'Allowed callback URLs, under Login pages of the app client',
      grants: 'OAuth 2.0 grant types, under Login pages of the app client',
      lifetime: 'Access token expiration of the app client',
      rotation: 'Refresh token rotation of the app client',
    },
  },
  entra: {
    id: 'entra',
    name: 'Microsoft Entra ID',
    isOpenId: true,
    // A tenant can be named by its domain, and calls itself by its ID:
    // https://learn.microsoft.com/en-us/entra/identity-platform/v2-protocols-oidc
    hasManyNames: true,
    // https://learn.microsoft.com/en-us/answers/questions/702519/endpoint-url-for-offline-access
    neededScopes: ['offline_access'],
    places: {
      client: 'the app registration in Entra',
      redirectUrls: 'Redirect URIs, under Authentication of the app registration',
      grants: 'Authentication of the app registration',
      // https://learn.microsoft.com/en-us/entra/identity-platform/configurable-token-lifetimes
      lifetime: 'the token lifetime policy, which Microsoft Graph sets',
      rotation: 'the rotation of refresh tokens',
    },
  },
  google: {
    id: 'google',
    name: 'Google',
    isOpenId: true,
    // access_type=offline in the authorization URL brings the refresh token:
    // https://developers.google.com/identity/protocols/oauth2/web-server
    neededScopes: [],
    places: {
      client: 'the OAuth client in the Google Cloud console',
      redirectUrls: 'Authorized redirect URIs of the OAuth client',
      grants: 'the OAuth client, which must be of the type Web application',
      lifetime: 'the lifetime of access tokens, which Google fixes',
      rotation: 'the rotation of refresh tokens',
    },
  },
  'login-with-amazon': {
    id: 'login-with-amazon',
    name: 'Login with Amazon',
    isOpenId: false,
    // https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html
    neededScopes: [],
    places: {
      client: 'the security profile',
      redirectUrls: 'Allowed Return URLs, under Web Settings of the security profile',
      grants: 'Web Settings of the security profile',
      lifetime: 'the lifetime of access tokens, which Amazon fixes',
      rotation: 'the rotation of refresh tokens',
    },
  },
  'home-assistant': {
    id: 'home-assistant',
    name: 'Home Assistant',
    isOpenId: false,
    // https://developers.home-assistant.io/docs/auth_api/
    neededScopes: [],
    places: {
      client: 'Home Assistant, which takes the address of the redirect URL as client ID',
      redirectUrls: 'the client ID, which must be the address of the redirect URL',
      grants: 'the reverse proxy in front of Home Assistant',
      lifetime: 'the lifetime of access tokens, which Home Assistant fixes',
      rotation: 'the rotation of refresh tokens',
    },
  },
  other,
};
