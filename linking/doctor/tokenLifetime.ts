import { failed, passed, unchecked, type Outcome } from './Check';
import { type Subject } from './Subject';
import { type TokenReply } from './tokenProbe';

/**
 * Alexa wants access tokens to live for at least so long, in seconds.
 *
 * https://developer.amazon.com/en-US/docs/alexa/account-linking/requirements-account-linking.html
 */
const SHORTEST_LIFE_S = 360;

/**
 * Says whether access tokens live long enough.
 *
 * @param reply the answer to a real refresh token
 * @param subject what Alexa assumes when the answer doesn't say, and the file that says so
 */
export function tokenLifetime(
  { succeeded, status, error, expiresIn }: TokenReply,
  { terms: { defaultTokenExpirationInSeconds }, file }: Pick<Subject, 'terms' | 'file'>,
): Outcome {
  if (!succeeded) {
    const reason = error ?? 'no error code';
    return unchecked(`DOCTOR_REFRESH_TOKEN brings no token (status ${status}, ${reason})`);
  }
  const seconds = expiresIn ?? defaultTokenExpirationInSeconds;
  if (seconds === undefined) {
    return failed(
      'the token endpoint does not tell (no expires_in), nor does the project',
      `Set defaultTokenExpirationInSeconds in ${file}, and deploy.`,
    );
  }
  if (seconds >= SHORTEST_LIFE_S) return passed(`${seconds} s`);
  return failed(
    `${seconds} s; Alexa wants at least ${SHORTEST_LIFE_S} s`,
    'Raise the lifetime of access tokens at Auth0, or expires_in at another provider.',
  );
}
