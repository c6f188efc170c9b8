import { LoggableError } from '../logging/LoggableError';

/** Why a call to another service failed. Stable: logs, alarms and decisions build on them. */
export type OutboundCode =
  /** The access token cannot be sent in a header. */
  | 'token_unsendable'
  /** 401: the access token is not accepted (any more). */
  | 'token_refused'
  /** 403: the access token is accepted, but not for this. */
  | 'access_forbidden'
  /** 404 */
  | 'address_unknown'
  /** 429 */
  | 'rate_limited'
  /** A status of 500 or more that isn't one of a gateway. */
  | 'server_error'
  /** 502, 503 or 504 */
  | 'gateway_error'
  | 'connection_failed'
  /** The connection broke in the middle of the answer. */
  | 'connection_broken'
  | 'timed_out'
  /** The service failed several times in a row, and isn't called for a while. */
  | 'circuit_open'
  /** The answer isn't one of this service: another page, not JSON, too large. */
  | 'answer_invalid'
  /** The service answers in a way that is of no use, and goes on so until its set-up is changed. */
  | 'answer_unusable';

export interface OutboundErrorOptions {
  /** What the developer can do about it. Default: a hint that fits any service. */
  readonly hint?: string | undefined;
  /** The error it was translated from, without secrets. */
  readonly cause?: unknown;
  /** When it makes sense to call again, in milliseconds since 1970. Default: at any time. */
  readonly retryAt?: number | undefined;
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

/** A call to another service failed. Never holds a token, an ID or an answer. */
export class OutboundError extends LoggableError {
  override readonly name = 'OutboundError';
  readonly hint: string;
  readonly retryAt: number | undefined;

  /**
   * @param code what happened
   * @param message the same for people, with the method and the URL
   * @param options what else there is to say
   */
  constructor(
    readonly code: OutboundCode,
    message: string,
    { hint = generalHints[code], cause, retryAt }: OutboundErrorOptions = {},
  ) {
    super(message, { cause });
    this.hint = hint;
    this.retryAt = retryAt;
  }
}
