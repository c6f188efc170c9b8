import { LoggableError } from '../logging/LoggableError';

/** Why a call to another service failed. Stable: logs, alarms and decisions depend on these codes. */
export type OutboundCode =
  /** The access token contains characters that a header can't. */
  | 'token_unsendable'
  /** 401: the access token is invalid or expired. */
  | 'token_refused'
  /** 403: the access token doesn't grant this access. */
  | 'access_forbidden'
  /** 404 */
  | 'address_unknown'
  /** 429 */
  | 'rate_limited'
  /** Any other status of 500 or more. */
  | 'server_error'
  /** 502, 503 or 504 */
  | 'gateway_error'
  | 'connection_failed'
  /** The connection broke during the response. */
  | 'connection_broken'
  | 'timed_out'
  /** The service has failed repeatedly and isn't called for a while. */
  | 'circuit_open'
  /** Not a response of this service: another page, not JSON, or too large. */
  | 'answer_invalid'
  /** A response that can't be used until the service's configuration is changed. */
  | 'answer_unusable';

export interface OutboundErrorOptions {
  /** What the developer can do about it. Default: a hint that fits any service. */
  readonly hint?: string | undefined;
  /** The original error, without secrets. */
  readonly cause?: unknown;
  /** When to call again, in milliseconds since 1970. Default: at any time. */
  readonly retryAt?: number | undefined;
}

const generalHints: Readonly<Record<OutboundCode, string>> = {
  token_unsendable: 'An access token must be at most 8 KB of printable ASCII characters.',
  token_refused: 'The access token is expired, revoked, or meant for another service.',
  access_forbidden: 'The access token lacks a scope or a permission.',
  address_unknown: 'Check the URL of the service.',
  rate_limited: 'The service is called too often.',
  server_error: 'The service has a problem.',
  gateway_error: 'The service, or a proxy in front of it, has a problem.',
  connection_failed: "The service can't be reached: check its URL and the network.",
  connection_broken: 'The connection broke during the response.',
  timed_out: "The service didn't respond in time: check its health and the network.",
  circuit_open: 'The service failed several times in a row. Calls are paused for a few seconds.',
  answer_invalid: 'Check the URL, and any proxy between the skill and the service.',
  answer_unusable: "Check the service's configuration.",
};

/** A call to another service failed. Never contains a token, an ID or a response. */
export class OutboundError extends LoggableError {
  override readonly name = 'OutboundError';
  readonly hint: string;
  readonly retryAt: number | undefined;

  /** @param message a description with the method and the URL */
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
