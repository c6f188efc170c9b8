import { apiScopesIn } from '../terms';
import { examineAccessToken } from './accessToken';
import { failed, passed, unchecked, type Outcome } from './Check';
import { type Subject } from './Subject';
import { type TokenReply } from './tokenProbe';

/**
 * The shortest access token lifetime that Alexa accepts, in seconds.
 *
 * @see https://developer.amazon.com/docs/alexa/account-linking/requirements-account-linking.html
 */
const SHORTEST_LIFE_S = 360;

/**
 * Says whether access tokens live long enough.
 *
 * @param reply the answer to a real refresh token
 * @param subject what Alexa assumes when the answer doesn't say, and the file that says so
 */
export function tokenLifetime(
  reply: TokenReply,
  { terms, file, remedies, sources }: Pick<Subject, 'terms' | 'file' | 'remedies' | 'sources'>,
): Outcome {
  if (!reply.succeeded) return notRefreshed(reply, sources);
  const seconds = reply.expiresIn ?? terms.defaultTokenExpirationInSeconds;
  if (seconds === undefined) {
    return failed(
      `neither the token endpoint (no expires_in) nor ${file} says how long`,
      `Set defaultTokenExpirationInSeconds in ${file}, and deploy.`,
    );
  }
  if (seconds >= SHORTEST_LIFE_S) return passed(`${seconds} s`);
  return failed(`${seconds} s; Alexa needs at least ${SHORTEST_LIFE_S} s`, remedies.shortLife);
}

/**
 * Says whether a refresh token can be used again. Alexa may use one twice, and a server that rotates
 * them treats the second use as theft and ends the link.
 *
 * @param reply the answer to a real refresh token
 * @see https://developer.amazon.com/docs/alexa/account-linking/requirements-account-linking.html
 */
export function refreshTokenRotation(
  reply: TokenReply,
  { provider, remedies, sources }: Pick<Subject, 'provider' | 'remedies' | 'sources'>,
): Outcome {
  if (!reply.succeeded) return notRefreshed(reply, sources);
  if (!reply.rotated) return passed('a refresh token stays the same');
  if (!provider.showsRotation) {
    return unchecked(
      "a refresh returns a new refresh token; that doesn't show whether the old one still works",
    );
  }
  return failed('a refresh returns a new refresh token: rotation is on', remedies.rotation);
}

/**
 * Says whether an access token works for the user's own API.
 *
 * @param reply the answer to a real refresh token
 * @param audience the identifier of the API
 */
export function tokenForApi(
  reply: TokenReply,
  audience: string,
  { remedies, sources, terms }: Pick<Subject, 'remedies' | 'sources' | 'terms'>,
): Outcome {
  if (!reply.succeeded) return notRefreshed(reply, sources);
  const expected = { audience, scopes: apiScopesIn(terms.scopes) };
  return examineAccessToken(reply.accessToken, expected, remedies.token);
}

function notRefreshed(
  { status, error = 'no error code' }: TokenReply,
  { refreshToken }: Subject['sources'],
): Outcome {
  const answer = status === 0 ? error : `status ${status}, ${error}`;
  return unchecked(`no token in return for ${refreshToken} (${answer})`);
}
