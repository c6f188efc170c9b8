/** How long to wait for a page, in milliseconds. Users of Alexa wouldn't wait longer either. */
const TIMEOUT_MS = 10_000;

/** What came back from the authorization endpoint. */
export interface SignInAnswer {
  readonly status: number;
  /** Where the browser is sent. */
  readonly location: URL | undefined;
  readonly page: string;
}

/**
 * Asks for a silent sign-in. Nobody is signed in, so the server must refuse, and how it refuses tells
 * what it knows.
 *
 * @param authorizationUrl where users sign in; its query is kept
 * @param clientId the application that Alexa signs users in to
 * @param redirectUri where the server should send the browser
 * @returns undefined when there is no answer; it never throws
 * @see https://openid.net/specs/openid-connect-core-1_0.html#AuthError
 */
export async function askSilently(
  authorizationUrl: string,
  clientId: string,
  redirectUri: string,
): Promise<SignInAnswer | undefined> {
  try {
    const url = new URL(authorizationUrl);
    const query = {
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid',
      prompt: 'none',
      state: 'probe',
    };
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location === null ? undefined : new URL(location, url),
      page: await response.text(),
    };
  } catch {
    // What is wrong with the connection is for the check of the domain to say.
    return undefined;
  }
}

/** Whether the answer says nothing about the request: too many of them, or a server in trouble. */
export function isTrouble({ status }: SignInAnswer): boolean {
  return status === 429 || status >= 500;
}

/** Whether the browser is sent to a redirect URI. */
export function leadsTo(redirectUri: string, location: URL | undefined): location is URL {
  const { origin, pathname } = new URL(redirectUri);
  return location?.origin === origin && location.pathname === pathname;
}
