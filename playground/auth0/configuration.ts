import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, JWK } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { Auth0Options } from './Auth0';
import { grantWhatIsAsked, showAuthorizeError } from './authorize';
import type { MemoryStore } from './MemoryStore';
import type { Person } from './people';

/** Auth0's paths. The discovery document's is the same everywhere. */
export const routes = {
  authorization: '/authorize',
  token: '/oauth/token',
  userinfo: '/userinfo',
  revocation: '/oauth/revoke',
  jwks: '/.well-known/jwks.json',
} as const;

/** A year of 365.25 days, in seconds. */
const YEAR = 31_557_600;

/**
 * How long things live, in seconds: a refresh token that does not rotate and an ID token as Auth0's
 * settings have it; the rest, which Auth0 does not tell, for as long as somebody needs it.
 *
 * @see https://auth0.com/docs/secure/tokens/refresh-tokens/configure-refresh-token-expiration
 */
const lifetimes = {
  RefreshToken: YEAR,
  Grant: YEAR,
  IdToken: 36_000,
  AuthorizationCode: 60,
  Interaction: 3600,
  Session: 3600,
};

/** What the provider is made of. */
export interface ProviderParts {
  /** The issuer, with a slash at its end as Auth0's has. */
  readonly issuer: string;
  readonly options: Auth0Options;
  readonly people: readonly Person[];
  readonly store: MemoryStore;
  /** How long an access token lives that is issued now; in seconds. */
  accessTokenLifetime(): number;
  onUserinfoCall(): void;
}

/**
 * What makes oidc-provider behave as an Auth0 tenant with one Regular Web Application.
 *
 * @param parts what the provider is made of
 * @see https://github.com/panva/node-oidc-provider/blob/v8.8.1/docs/README.md
 */
export function configuration(parts: ProviderParts): Configuration {
  const { options, people, store } = parts;
  return {
    adapter: (kind) => store.adapter(kind),
    routes,
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [...options.redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method:
          options.accessTokenScheme === 'HTTP_BASIC' ? 'client_secret_basic' : 'client_secret_post',
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    // https://auth0.com/docs/get-started/apis/scopes/openid-connect-scopes
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name', 'nickname', 'picture', 'updated_at'],
      email: ['email', 'email_verified'],
    },
    // Auth0 puts the claims of the scopes into the ID token too.
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => {
      const person = people.find((candidate) => candidate.sub === sub);
      return person && { accountId: sub, claims: () => ({ ...person, password: undefined }) };
    },
    loadExistingGrant: grantWhatIsAsked,
    // Amazon wants a used refresh token to stay good; Auth0 does not rotate unless told to.
    rotateRefreshToken: false,
    // Nobody stays signed in here: see MemoryStore.
    expiresWithSession: () => false,
    // By default a token lives 15 s longer than it says, which a short one cannot be tried with.
    clockTolerance: 0,
    pkce: { methods: ['S256'], required: () => false },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
    },
    ttl: { ...lifetimes, AccessToken: () => parts.accessTokenLifetime() },
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    renderError: showAuthorizeError,
  };
}

/** Made at every start: no key lies in a file. */
function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}
