import { randomBytes } from 'node:crypto';
import type { Configuration } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { Auth0Options } from './Auth0';
import { resourceIndicators } from './apiAccess';
import { grantRequestedScopes, openIdScopes, showAuthorizeError } from './authorize';
import type { MemoryStore } from './MemoryStore';
import type { Person } from './people';
import type { SigningKey } from './signingKey';
import type { TenantLog } from './TenantLog';

/** Auth0's paths. */
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
 * Lifetimes, in seconds: Auth0's defaults for non-rotating refresh tokens and ID tokens. Auth0 doesn't
 * document the others.
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

/** The parts of the provider. */
export interface ProviderParts {
  /** The issuer, with a trailing slash like Auth0's. */
  readonly issuer: string;
  readonly options: Auth0Options;
  /** Where the application starts: the origin of its first redirect URI. */
  readonly homeUrl: string | undefined;
  /** Returns the users. */
  people(): readonly Person[];
  readonly store: MemoryStore;
  /** What tokens are signed with. */
  readonly signingKey: SigningKey;
  /** Where the tenant logs what happens. */
  readonly log: TenantLog;
  /** Returns the lifetime of an access token that is issued now, in seconds. */
  accessTokenLifetime(): number;
  /** Called for each request to `/userinfo`. */
  onUserinfoCall(): void;
}

/**
 * Configures oidc-provider to behave like an Auth0 tenant with one Regular Web Application.
 *
 * @param parts the parts of the provider
 * @see https://github.com/panva/node-oidc-provider/blob/v8.8.1/docs/README.md
 */
export function configuration(parts: ProviderParts): Configuration {
  const { options, store } = parts;
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
    scopes: openIdScopes,
    // https://auth0.com/docs/get-started/apis/scopes/openid-connect-scopes
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name', 'nickname', 'picture', 'updated_at'],
      email: ['email', 'email_verified'],
    },
    // Auth0 puts the claims of the scopes into the ID token too.
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => {
      const person = parts.people().find((candidate) => candidate.sub === sub);
      if (!person) return undefined;
      const claims = { ...person, ...options.disguise?.(person), sub, password: undefined };
      return { accountId: sub, claims: () => claims };
    },
    loadExistingGrant: grantRequestedScopes,
    // Amazon requires that used refresh tokens stay valid. Auth0 doesn't rotate them by default.
    rotateRefreshToken: () => options.rotatesRefreshTokens?.() ?? false,
    // There are no sessions: see MemoryStore.
    expiresWithSession: () => false,
    // By default tokens are accepted for 15 more seconds, too long to try out short lifetimes.
    clockTolerance: 0,
    pkce: { methods: ['S256'], required: () => false },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    clientBasedCORS: () => false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: resourceIndicators(options.api),
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
    },
    ttl: { ...lifetimes, AccessToken: () => parts.accessTokenLifetime() },
    jwks: { keys: [parts.signingKey] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    renderError: showAuthorizeError(parts.log, parts.homeUrl),
  };
}
