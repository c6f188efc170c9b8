/** What is known about a redirect URI at the authorization server. */
export type CallbackVerdict =
  | 'registered'
  | 'unregistered'
  /** The server does not know the client, so it could not look for the redirect URI. */
  | 'unknown_client'
  /** The server gave no answer, or one that says nothing. */
  | 'unknown';

/** A page that Auth0 shows at once; Alexa's users would not wait for longer either. */
const TIMEOUT_MS = 10_000;

/** How servers say that there is no such client: the code of OAuth 2.0, or the words of Auth0. */
const UNKNOWN_CLIENT = /invalid_client|unknown client/i;

/**
 * Finds out, without a user, whether a redirect URI is registered with the application.
 *
 * It asks to sign somebody in silently. Nobody is signed in, so the server has to refuse: if the URI
 * is registered, by sending the browser back to it with an error; if not, on a page of its own,
 * since a server must not redirect to a URI that it does not know.
 *
 * https://openid.net/specs/openid-connect-core-1_0.html#AuthError
 * https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1
 *
 * @param auth0Url the server's origin, without a slash at its end
 * @param clientId of the application that Alexa signs users in to
 * @param redirectUri one of Alexa's redirect URIs
 * @returns the verdict; it never throws
 */
export async function probeCallback(
  auth0Url: string,
  clientId: string,
  redirectUri: string,
): Promise<CallbackVerdict> {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    prompt: 'none',
    state: 'probe',
  });
  try {
    const response = await fetch(`${auth0Url}/authorize?${query.toString()}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return verdictOf(response, await response.text(), redirectUri);
  } catch {
    // No answer is no verdict; what is wrong with the connection is not the question here.
    return 'unknown';
  }
}

function verdictOf(response: Response, page: string, redirectUri: string): CallbackVerdict {
  const location = response.headers.get('location');
  if (location !== null && leadsTo(redirectUri, new URL(location, response.url))) {
    return 'registered';
  }
  if (response.status === 429 || response.status >= 500) return 'unknown';
  // A tenant may have an error page of its own, and send the browser there with the error.
  return UNKNOWN_CLIENT.test(`${location ?? ''}\n${page}`.replaceAll('+', ' '))
    ? 'unknown_client'
    : 'unregistered';
}

function leadsTo(redirectUri: string, location: URL): boolean {
  const { origin, pathname } = new URL(redirectUri);
  return location.origin === origin && location.pathname === pathname;
}
