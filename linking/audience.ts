/** An authorization URL and the audience in its query. */
export interface SplitUrl {
  /** The URL without the audience. */
  readonly url: string;
  /** The identifier of the API that access tokens should work for; undefined without exactly one. */
  readonly audience: string | undefined;
}

/**
 * Returns the authorization URL that asks for access tokens for an API. Alexa keeps its query and
 * adds the parameters of OAuth to it.
 *
 * @param audience the identifier of the API at Auth0. Default: none, so that access tokens are opaque
 *   and only work for `/userinfo`
 * @see https://auth0.com/docs/secure/tokens/access-tokens/get-access-tokens
 */
export function withAudience(authorizationUrl: string, audience?: string): string {
  return audience === undefined
    ? authorizationUrl
    : `${authorizationUrl}?audience=${encodeURIComponent(audience)}`;
}

/**
 * Splits the audience off an authorization URL. Several stay in the URL: OAuth says that a parameter
 * must not be repeated, so nobody knows which one counts.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.1
 */
export function splitAudience(authorizationUrl: string): SplitUrl {
  const url = new URL(authorizationUrl);
  const [audience, ...others] = url.searchParams.getAll('audience');
  if (audience === undefined || others.length > 0) {
    return { url: authorizationUrl, audience: undefined };
  }
  url.searchParams.delete('audience');
  return { url: url.href, audience };
}
