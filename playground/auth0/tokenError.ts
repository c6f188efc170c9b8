/** An answer of Auth0's token endpoint that is not a success. */
export interface TokenError {
  readonly status: number;
  readonly error: string;
  readonly error_description: string;
}

/** What oidc-provider says about a token request that it refuses. */
export interface Refusal {
  /** A code of RFC 6749 section 5.2. */
  readonly error: string;
  readonly error_description?: string | undefined;
  /** The reason in the library's words, which it tells nobody. */
  readonly error_detail?: string | undefined;
}

/** Auth0's answer to a client that did not prove who it is, whatever the reason. */
export const unauthorizedClient: TokenError = {
  status: 401,
  error: 'access_denied',
  error_description: 'Unauthorized',
};

/** The library calls each of these `invalid_grant`; only its detail tells them from a bad code. */
const codeErrors: Readonly<Record<string, TokenError>> = {
  'PKCE verification failed': forbidden('invalid_grant', 'Failed to verify code verifier'),
  // Auth0 goes on to quote the URI that was sent and the one that was expected.
  'authorization code redirect_uri mismatch': forbidden(
    'unauthorized_client',
    'The redirect URI is wrong.',
  ),
};

/** Grants that Auth0 knows and that the application is not allowed. */
const grantsNotAllowed = new Set(['client_credentials', 'implicit', 'password']);

/**
 * Says in Auth0's words why a token request was refused. Auth0 departs from RFC 6749 section 5.2: a
 * bad code is a 403, and a bad secret is `access_denied` and not `invalid_client`.
 *
 * @param refusal what oidc-provider says
 * @param grantType the grant that was asked for
 * @see https://github.com/auth0/go-auth0/tree/main/test/data/recordings/authentication (recorded
 *   traffic: a bad code)
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
      // A malformed request. Auth0's wording is not documented, so it is the library's.
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
