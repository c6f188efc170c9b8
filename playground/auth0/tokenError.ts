/** An error response of Auth0's token endpoint. */
export interface TokenError {
  readonly status: number;
  readonly error: string;
  readonly error_description: string;
}

/** oidc-provider's reason to refuse a token request. */
export interface Refusal {
  /** A code of RFC 6749 section 5.2. */
  readonly error: string;
  readonly error_description?: string | undefined;
  /** oidc-provider's internal reason, which it doesn't send. */
  readonly error_detail?: string | undefined;
}

/** Auth0's response to a client that fails to authenticate, for any reason. */
export const unauthorizedClient: TokenError = {
  status: 401,
  error: 'access_denied',
  error_description: 'Unauthorized',
};

/** All of these are `invalid_grant` in oidc-provider; only the detail distinguishes them. */
const codeErrors: Readonly<Record<string, TokenError>> = {
  'PKCE verification failed': forbidden('invalid_grant', 'Failed to verify code verifier'),
  // Auth0 also quotes the URI that was sent and the expected one.
  'authorization code redirect_uri mismatch': forbidden(
    'unauthorized_client',
    'The redirect URI is wrong.',
  ),
};

/** Grants that Auth0 supports, but that the application can't use. */
const grantsNotAllowed = new Set(['client_credentials', 'implicit', 'password']);

/**
 * Translates a refusal into Auth0's error. Auth0 differs from RFC 6749 section 5.2: a wrong code is a
 * 403, and a wrong secret is `access_denied` instead of `invalid_client`.
 *
 * @param refusal oidc-provider's reason
 * @param grantType the requested grant
 * @see https://github.com/auth0/go-auth0/tree/main/test/data/recordings/authentication (recorded
 *   traffic with a wrong code)
 */
export function auth0TokenError(refusal: Refusal, grantType: string): TokenError {
  switch (refusal.error) {
    case 'invalid_client':
      return unauthorizedClient;
    case 'invalid_grant':
      if (grantType === 'refresh_token') {
        return forbidden('invalid_grant', 'Unknown or invalid refresh token.');
      }
      return (
        codeErrors[refusal.error_detail ?? ''] ??
        forbidden('invalid_grant', 'Invalid authorization code')
      );
    case 'unsupported_grant_type':
      return grantsNotAllowed.has(grantType)
        ? forbidden('unauthorized_client', `Grant type '${grantType}' not allowed for the client.`)
        : forbidden('unsupported_grant_type', `Unsupported grant type: ${grantType}`);
    default:
      // A malformed request. Auth0's text isn't documented, so this is oidc-provider's.
      return {
        status: 400,
        error: refusal.error,
        error_description: refusal.error_description ?? 'Bad request',
      };
  }
}

function forbidden(error: string, description: string): TokenError {
  return { status: 403, error, error_description: description };
}
