import { AxiosError, type AxiosResponse } from 'axios';
import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import { OutboundError, type OutboundCode, type OutboundErrorOptions } from './OutboundError';
import { retryTime } from './retryTime';

/** What a developer can do about a failure, by the code of the error. */
export type Hints = Readonly<Partial<Record<OutboundCode, string>>>;

/** An answer that cannot be used. */
export interface UnusableAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** What has to be known about a service to say why a call to it failed. */
export interface Callee {
  /** What a developer can do when it fails. Default: hints that fit any service. */
  readonly hints?: Hints;
  /** Finds a cause that only this service's answers tell. Default: the status alone tells it. */
  readonly diagnose?: (answer: UnusableAnswer) => Diagnosis | undefined;
}

/** A cause, and what a developer can do about it. */
export interface Diagnosis {
  readonly code: OutboundCode;
  readonly hint: string;
}

const generalHints: Readonly<Record<OutboundCode, string>> = {
  token_unsendable: 'An access token is up to 8 KB of printable ASCII characters.',
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
  answer_unusable: 'Check how the service is set up.',
};

/**
 * Turns anything that a call threw into an `OutboundError`.
 *
 * @param error what was thrown
 * @param what what was called: the method and the URL, without IDs
 * @param callee the service that was called
 */
export function translateError(error: unknown, what: string, callee: Callee): OutboundError {
  if (error instanceof OutboundError) return error;
  const response = error instanceof AxiosError ? error.response : undefined;
  const code = response ? codeOfStatus(response.status) : codeWithoutAnswer(error);
  const message = response ? `answered ${response.status}` : `failed: ${wordOf(error)}`;
  return outboundError(code, `${what} ${message}.`, callee, {
    ...(response && callee.diagnose?.(response)),
    cause: withoutSecrets(error),
    retryAt: code === 'rate_limited' && response ? retryTimeOf(response) : undefined,
  });
}

/**
 * Returns an error with the hint for it.
 *
 * @param code what happened, unless the details know better
 * @param message the same for people, with the method and the URL
 * @param callee the service that was called
 * @param details what else there is to say
 */
export function outboundError(
  code: OutboundCode,
  message: string,
  { hints = {} }: Callee,
  details: Partial<OutboundErrorOptions & Diagnosis> = {},
): OutboundError {
  const hint = hints[code] ?? generalHints[code];
  return new OutboundError(details.code ?? code, message, { hint, ...details });
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
