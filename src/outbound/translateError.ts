import { AxiosError, type AxiosResponse } from 'axios';
import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import { OutboundError, type OutboundCode } from './OutboundError';
import { retryTime } from './retryTime';

/** What a developer can do about a failure, by the code of the error. */
export type Hints = Readonly<Partial<Record<OutboundCode, string>>>;

const generalHints: Readonly<Record<OutboundCode, string>> = {
  token_refused: 'The access token is expired, revoked, or meant for another service.',
  access_forbidden: 'The access token lacks a scope or a permission.',
  address_unknown: 'Check the URL of the service.',
  rate_limited: 'The service is called too often.',
  server_error: 'The service has a problem.',
  gateway_error: 'The service has a problem, or what stands in front of it.',
  connection_failed: 'The service cannot be reached from here: check its URL and the network.',
  connection_broken: 'The connection broke in the middle of the answer.',
  timed_out: 'The service did not answer in time: check the network, and how the service is.',
  circuit_open: 'The service failed several times in a row and is not called for some seconds.',
  answer_invalid: 'Check the URL, and what stands between the skill and the service.',
};

/**
 * Turns anything that a call threw into an `OutboundError`.
 *
 * @param error what was thrown
 * @param what what was called: the method and the URL, without IDs
 * @param hints of the service that was called; default: hints that fit any
 */
export function translateError(error: unknown, what: string, hints: Hints): OutboundError {
  if (error instanceof OutboundError) return error;
  const response = error instanceof AxiosError ? error.response : undefined;
  const code = response ? codeOfStatus(response.status) : codeWithoutAnswer(error);
  const message = response ? `answered ${response.status}` : `failed: ${wordOf(error)}`;
  return outboundError(code, `${what} ${message}.`, hints, {
    cause: withoutSecrets(error),
    retryAt: code === 'rate_limited' && response ? retryTimeOf(response) : undefined,
  });
}

/**
 * An error with the hint for it.
 *
 * @param code what happened
 * @param message the same for people, with the method and the URL
 * @param hints of the service that was called; default: hints that fit any
 * @param details what else there is to say
 */
export function outboundError(
  code: OutboundCode,
  message: string,
  hints: Hints,
  details: { readonly cause?: unknown; readonly retryAt?: number | undefined } = {},
): OutboundError {
  return new OutboundError(code, message, {
    hint: hints[code] ?? generalHints[code],
    ...details,
  });
}

function codeOfStatus(status: number): OutboundCode {
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

function codeWithoutAnswer(error: unknown): OutboundCode {
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
function wordOf(error: unknown): string {
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
