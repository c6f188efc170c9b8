import { openIdScopes } from '../terms';
import { examineAccessToken } from './accessToken';
import { failed, passed, unchecked, type Outcome } from './Check';
import { type Remedies } from './remedies';
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
  { terms: { defaultTokenExpirationInSeconds }, file }: Pick<Subject, 'terms' | 'file'>,
  { shortLife }: Remedies,
): Outcome {
  if (!reply.succeeded) return notRefreshed(reply);
  const seconds = reply.expiresIn ?? defaultTokenExpirationInSeconds;
  if (seconds === undefined) {
    return failed(
      'neither the token endpoint (no expires_in) nor the project says how long',
      `Set defaultTokenExpirationInSeconds in ${file}, and deploy.`,
    );
  }
  if (seconds >= SHORTEST_LIFE_S) return passed(`${seconds} s`);
  return failed(`${seconds} s; Alexa needs at least ${SHORTEST_LIFE_S} s`, shortLife);
}

/**
 * Says whether a refresh token can be used again. Alexa may use one twice, and a server that rotates
 * them treats the second use as theft and ends the link.
 *
 * @param reply the answer to a real refresh token
 * @see https://developer.amazon.com/docs/alexa/account-linking/requirements-account-linking.html
 */
export function refreshTokenRotation(reply: TokenReply, { rotation }: Remedies): Outcome {
  if (!reply.succeeded) return notRefreshed(reply);
  if (!reply.rotated) return passed('a refresh token stays the same');
  return failed('a refresh returns a new refresh token: rotation is on', rotation);
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
  { terms }: Pick<Subject, 'terms'>,
  { token }: Remedies,
): Outcome {
  if (!reply.succeeded) return notRefreshed(reply);
  const scopes = terms.scopes.filter((scope) => !openIdScopes.includes(scope));
  return examineAccessToken(reply.accessToken, { audience, scopes }, token);
}

function notRefreshed({ status, error = 'no error code' }: TokenReply): Outcome {
  const answer = status === 0 ? error : `status ${status}, ${error}`;
  return unchecked(`no token in return for DOCTOR_REFRESH_TOKEN (${answer})`);
}
