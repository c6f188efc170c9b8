import { AxiosError, type AxiosResponse } from 'axios';
import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import { OutboundError, type OutboundCode } from './OutboundError';
import { retryTime } from './retryTime';

/** What a developer can do about a failure, by error code. */
export type Hints = Readonly<Partial<Record<OutboundCode, string>>>;

/** A response that can't be used. */
export interface UnusableAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** How to explain a service's failures. */
export interface Callee {
  /** What the developer can do. Default: hints that fit any service. */
  readonly hints?: Hints;
  /** Finds a cause that is specific to this service. Default: the status determines the cause. */
  readonly diagnose?: (answer: UnusableAnswer) => Diagnosis | undefined;
}

/** A cause and what the developer can do about it. */
export interface Diagnosis {
  readonly code: OutboundCode;
  readonly hint: string;
}

/**
 * Converts anything that a call threw into an `OutboundError`.
 *
 * @param what the method and the URL, without IDs
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
  // Axios throws on a success if the body breaks off.
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

/** Returns a code such as `ECONNREFUSED`. Never a message, which could contain anything. */
function wordOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'no answer';
}

function retryTimeOf({ headers }: AxiosResponse): number {
  return retryTime((name) => headers[name] as string | undefined, Date.now());
}

/** Removes the request with its Authorization header, and the response, from an AxiosError. */
function withoutSecrets(error: unknown): unknown {
  if (error instanceof AxiosError) {
    delete error.config;
    delete error.request;
    delete error.response;
  }
  return error;
}
