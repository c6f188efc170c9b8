import { AxiosError, type AxiosResponse } from 'axios';
import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import { OutboundError, type OutboundCode } from './OutboundError';
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
  const diagnosis = response && callee.diagnose?.(response);
  return new OutboundError(diagnosis?.code ?? code, `${what} ${message}.`, {
    hint: diagnosis?.hint ?? callee.hints?.[code],
    cause: withoutSecrets(error),
    retryAt: code === 'rate_limited' && response ? retryTimeOf(response) : undefined,
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
