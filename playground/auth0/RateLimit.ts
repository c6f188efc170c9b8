/** Auth0's limit of `/userinfo` for each user: bursts of ten calls, then five calls a minute. */
const BURST = 10;
const MILLISECONDS_PER_CALL = 60_000 / 5;

/** The outcome of a call, and what is left for the user. */
export interface Allowance {
  readonly allowed: boolean;
  /** The size of a burst. */
  readonly limit: number;
  /** How many calls the user can make right now. */
  readonly remaining: number;
  /** When a full burst is available again, in seconds since 1970. */
  readonly resetSeconds: number;
}

/**
 * Limits the calls of each user, as a token bucket.
 *
 * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy
 */
export class RateLimit {
  /** When each user's bucket is full, in milliseconds since 1970. */
  private readonly fullAt = new Map<string, number>();

  /** @param now returns the time, in milliseconds since 1970. Default: `Date.now` */
  constructor(private readonly now: () => number = Date.now) {}

  /**
   * Counts one call, if the user has one left.
   *
   * @param user the ID of the user
   */
  take(user: string): Allowance {
    const now = this.now();
    const before = Math.max(this.fullAt.get(user) ?? now, now);
    const after = before + MILLISECONDS_PER_CALL;
    const allowed = after - now <= BURST * MILLISECONDS_PER_CALL;
    const fullAt = allowed ? after : before;
    this.fullAt.set(user, fullAt);

    return {
      allowed,
      limit: BURST,
      remaining: Math.floor(BURST - (fullAt - now) / MILLISECONDS_PER_CALL),
      resetSeconds: Math.ceil(fullAt / 1000),
    };
  }
}
