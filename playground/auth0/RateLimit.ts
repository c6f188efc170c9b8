/** How Auth0 limits `/userinfo` for one user: a bucket of ten calls, refilled with five a minute. */
const BURST = 10;
const MILLISECONDS_A_CALL = 60_000 / 5;

/** What is left to a user after a call. */
export interface Allowance {
  readonly allowed: boolean;
  /** Calls in a full bucket. */
  readonly limit: number;
  /** Calls that can still be made at once. */
  readonly remaining: number;
  /** When the bucket is full again, in seconds since 1970. */
  readonly resetSeconds: number;
}

/**
 * Counts the calls of each user.
 *
 * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy
 */
export class RateLimit {
  /** For each user, when the bucket is or was full again, in milliseconds since 1970. */
  private readonly fullAt = new Map<string, number>();

  /** @param now the clock, in milliseconds since 1970 */
  constructor(private readonly now: () => number = Date.now) {}

  /**
   * Takes one call from the bucket of a user, if there is one left.
   *
   * @param user whom it is counted for
   */
  take(user: string): Allowance {
    const now = this.now();
    const before = Math.max(this.fullAt.get(user) ?? now, now);
    const after = before + MILLISECONDS_A_CALL;
    const allowed = after - now <= BURST * MILLISECONDS_A_CALL;
    const fullAt = allowed ? after : before;
    this.fullAt.set(user, fullAt);

    return {
      allowed,
      limit: BURST,
      remaining: Math.floor(BURST - (fullAt - now) / MILLISECONDS_A_CALL),
      resetSeconds: Math.ceil(fullAt / 1000),
    };
  }
}
