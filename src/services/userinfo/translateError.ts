import { AxiosError, type AxiosResponse } from 'axios';
import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import { ProfileError, type ProfileErrorReason } from '../profile/ProfileError';
import { retryTime } from './retryTime';

const hints: Readonly<Record<ProfileErrorReason, string>> = {
  token_refused:
    'The access token is expired, revoked or unknown: the user has to link again. If it happens to everybody, look at the token lifetime and at the scope offline_access.',
  access_forbidden:
    'Ask for the scope openid; with an audience of your own, let that API sign with RS256.',
  address_unknown: 'Look at AUTH0_DOMAIN: it must be the domain of the Auth0 tenant.',
  rate_limited: 'Auth0 is asked too often: 10 times at once, then 5 times a minute for each user.',
  server_error: 'Auth0 has a problem: see https://status.auth0.com.',
  gateway_error: 'Auth0 has a problem: see https://status.auth0.com.',
  connection_failed: 'Auth0 cannot be reached from here: look at AUTH0_DOMAIN and at the network.',
  connection_broken: 'The connection to Auth0 broke in the middle of the answer.',
  timed_out: 'Auth0 did not answer in time: look at the network, and at https://status.auth0.com.',
  circuit_open: 'Auth0 failed several times in a row and is left alone for some seconds.',
  answer_invalid: 'Look at AUTH0_DOMAIN, and at what stands between the skill and Auth0.',
};

/**
 * Turns whatever a call to `/userinfo` threw into a `ProfileError`.
 *
 * @param error what was thrown
 * @param url the address that was called
 */
export function translateError(error: unknown, url: string): ProfileError {
  if (error instanceof ProfileError) return error;
  const response = error instanceof AxiosError ? error.response : undefined;
  const reason = response ? reasonOfStatus(response.status) : reasonWithoutAnswer(error);
  return profileError(reason, url, {
    message: response ? `answered ${response.status}` : `failed: ${codeOf(error)}`,
    cause: withoutSecrets(error),
    retryAt: reason === 'rate_limited' && response ? retryTimeOf(response) : undefined,
  });
}

/**
 * An error of the call to `/userinfo`, with the hint for it.
 *
 * @param reason what happened
 * @param url the address that was called
 * @param details how it showed, and what is behind it
 */
export function profileError(
  reason: ProfileErrorReason,
  url: string,
  details: { readonly message: string; readonly cause?: unknown; readonly retryAt?: number },
): ProfileError {
  const { message, ...rest } = details;
  return new ProfileError(reason, `GET ${url} ${message}.`, { hint: hints[reason], ...rest });
}

function reasonOfStatus(status: number): ProfileErrorReason {
  if (status === 401) return 'token_refused';
  if (status === 403) return 'access_forbidden';
  if (status === 404) return 'address_unknown';
  if (status === 429) return 'rate_limited';
  if (status >= 502 && status <= 504) return 'gateway_error';
  if (status >= 500) return 'server_error';
  // A success that was thrown all the same: the body broke off.
  if (status >= 200 && status < 300) return 'connection_broken';
  return 'answer_invalid';
}

function reasonWithoutAnswer(error: unknown): ProfileErrorReason {
  if (error instanceof BrokenCircuitError) return 'circuit_open';
  if (error instanceof TaskCancelledError) return 'timed_out';
  if (!(error instanceof AxiosError)) return 'connection_failed';
  switch (error.code) {
    case AxiosError.ERR_CANCELED:
    case AxiosError.ETIMEDOUT:
      return 'timed_out';
    case AxiosError.ERR_BAD_RESPONSE:
    case AxiosError.ERR_FR_TOO_MANY_REDIRECTS:
      return 'answer_invalid';
    default:
      return 'connection_failed';
  }
}

/** What went wrong in a word, such as `ECONNREFUSED`. Never a message, which can hold anything. */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'no answer';
}

function retryTimeOf({ headers }: AxiosResponse): number {
  return retryTime((name) => headers[name] as string | undefined, Date.now());
}

/** An AxiosError carries the request with its Authorization header, and the answer: take them off. */
function withoutSecrets(error: unknown): unknown {
  if (error instanceof AxiosError) {
    delete error.config;
    delete error.request;
    delete error.response;
  }
  return error;
}
