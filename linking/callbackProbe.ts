import { randomUUID } from 'node:crypto';
import { askSilently, isTrouble, leadsTo, type SignInAnswer } from './silentSignIn';

/** What the authorization server's answer proves about a redirect URI. */
export type CallbackVerdict =
  | 'registered'
  | 'unregistered'
  /** The server doesn't know the client, so it never looked at the redirect URI. */
  | 'unknown_client'
  /** The server sends the browser to any URL, so its answer proves nothing. */
  | 'any_url'
  /** No answer, or one that proves nothing: a login page, a firewall, a server in trouble. */
  | 'unknown';

/** How servers say that they don't know a client: RFC 6749, Auth0, Keycloak. */
const UNKNOWN_CLIENT = /invalid_client|unknown client|client not found/i;

/**
 * How servers say that a redirect URI isn't registered: Auth0 ("Callback URL mismatch"), Google and
 * Cognito (`redirect_uri_mismatch`, `redirect_mismatch`), Keycloak ("Invalid parameter:
 * redirect_uri"), Okta ("The 'redirect_uri' parameter must be …"), oidc-provider.
 */
const UNREGISTERED =
  /callback url mismatch|redirect_(?:uri_)?mismatch|invalid_redirect_uri|(?:invalid parameter: |invalid |mismatching )redirect[_ ]ur[il]|redirect[_ ]ur[il]'?(?: parameter)? (?:is (?:invalid|not)|must be|did not match|does not match)/i;

/** A URL in a page. It may repeat the request, so the words in it don't count. */
const URL_IN_TEXT = /https?:\/\/[^\s"'<>]*|\/[\w/.-]*\?[^\s"'<>]*/g;

/**
 * Finds out, without a user, which redirect URIs are registered with an application.
 *
 * It asks for a silent sign-in. Nobody is signed in, so the server must refuse: by sending the
 * browser back to the URI with an error if the URI is registered, otherwise on a page of its own. A
 * made-up URI is tried as well. If the server redirects there, its other redirects prove nothing.
 *
 * @param authorizationUrl where users sign in; its query is kept
 * @param clientId the application that Alexa signs users in to
 * @param redirectUris Alexa's redirect URIs
 * @returns a verdict for each URI, in the same order; it never throws
 * @see https://openid.net/specs/openid-connect-core-1_0.html#AuthError
 * @see https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1
 */
export async function probeCallbacks(
  authorizationUrl: string,
  clientId: string,
  redirectUris: readonly string[],
): Promise<CallbackVerdict[]> {
  const madeUp = `https://${randomUUID()}.invalid/callback`;
  const [control, ...answers] = await Promise.all(
    [madeUp, ...redirectUris].map((uri) => askSilently(authorizationUrl, clientId, uri)),
  );
  const verdicts = redirectUris.map((uri, index) => verdictOf(answers[index], uri));
  if (!verdicts.includes('registered')) return verdicts;

  const controlVerdict = verdictOf(control, madeUp);
  return verdicts.map((verdict, index) => {
    if (verdict === 'registered') return controlVerdict === 'registered' ? 'any_url' : refuted();
    // The server redirects to some URIs of this client, and treats this one like the made-up one.
    const isLikeControl = verdict === 'unknown' && isSameRefusal(answers[index], control);
    return isLikeControl ? 'unregistered' : verdict;
  });

  /** Without an answer to the made-up URI, there is nothing to compare a redirect with. */
  function refuted(): CallbackVerdict {
    return control && !isTrouble(control) ? 'registered' : 'unknown';
  }
}

function verdictOf(seen: SignInAnswer | undefined, redirectUri: string): CallbackVerdict {
  if (!seen || isTrouble(seen)) return 'unknown';
  const words = errorIn(seen);
  if (UNKNOWN_CLIENT.test(words)) return 'unknown_client';
  if (leadsTo(redirectUri, seen.location)) {
    // A code for someone who never signed in doesn't come from a server that checks anything.
    return seen.location.searchParams.has('error') ? 'registered' : 'any_url';
  }
  return UNREGISTERED.test(words) ? 'unregistered' : 'unknown';
}

/** The words in which a server says what is wrong: a login page or its address says nothing. */
function errorIn({ status, location, page }: SignInAnswer): string {
  if (location) {
    const { searchParams } = location;
    return `${searchParams.get('error')} ${searchParams.get('error_description')}`;
  }
  return status >= 400 ? page.replaceAll(URL_IN_TEXT, '') : '';
}

function isSameRefusal(seen: SignInAnswer | undefined, control: SignInAnswer | undefined): boolean {
  if (!seen || !control || isTrouble(seen)) return false;
  const place = ({ location }: SignInAnswer): string => `${location?.origin}${location?.pathname}`;
  return seen.status === control.status && place(seen) === place(control);
}
