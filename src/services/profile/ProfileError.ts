import { LoggableError } from '../../logging/LoggableError';

/**
 * What a missing profile means for the conversation:
 * - `link_again`: Auth0 does not accept the access token (any more); only the user can mend that.
 * - `misconfigured`: the token is good but may not be used so; only the developer can mend that.
 * - `unavailable`: nobody can say; it may work the next time.
 */
export type ProfileErrorCode = 'link_again' | 'misconfigured' | 'unavailable';

/** What happened, closer than a conversation needs it: for the log, and to decide on another try. */
export type ProfileErrorReason =
  | 'token_refused'
  | 'access_forbidden'
  | 'address_unknown'
  | 'rate_limited'
  | 'server_error'
  | 'gateway_error'
  | 'connection_failed'
  | 'connection_broken'
  | 'timed_out'
  | 'circuit_open'
  | 'answer_invalid';

const codes: Readonly<Record<ProfileErrorReason, ProfileErrorCode>> = {
  token_refused: 'link_again',
  access_forbidden: 'misconfigured',
  address_unknown: 'misconfigured',
  rate_limited: 'unavailable',
  server_error: 'unavailable',
  gateway_error: 'unavailable',
  connection_failed: 'unavailable',
  connection_broken: 'unavailable',
  timed_out: 'unavailable',
  circuit_open: 'unavailable',
  answer_invalid: 'unavailable',
};

export interface ProfileErrorOptions {
  /** What the developer can do about it. */
  readonly hint: string;
  /** The error it was translated from. */
  readonly cause?: unknown;
  /** When it makes sense to ask again, in milliseconds since 1970. Default: at any time. */
  readonly retryAt?: number;
}

/** There is no profile to be had. Says what to do about it, and never holds a token or an answer. */
export class ProfileError extends LoggableError {
  override readonly name = 'ProfileError';
  /** What it means for the conversation. */
  readonly code: ProfileErrorCode;
  readonly hint: string;
  readonly retryAt: number | undefined;

  /**
   * @param reason what happened
   * @param message the same for people, with the method and the URL
   * @param options what else there is to say
   */
  constructor(
    readonly reason: ProfileErrorReason,
    message: string,
    { hint, cause, retryAt }: ProfileErrorOptions,
  ) {
    super(message, { cause });
    this.code = codes[reason];
    this.hint = hint;
    this.retryAt = retryAt;
  }
}
