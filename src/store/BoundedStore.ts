import { BrokenCircuitError, TaskCancelledError, timeout, TimeoutStrategy } from 'cockatiel';
import { CircuitBreaker } from '../outbound/CircuitBreaker';
import { noteWork } from '../outbound/workUnderWay';
import { AccountStore, type Holder, type Knowledge } from './AccountStore';
import type { Facts, UserFacts } from './facts';
import { StoreError } from './StoreError';

/**
 * The timeout of a call, in milliseconds. A response may need three calls, and Alexa waits 8 s, of
 * which its certificate and Auth0 may have taken 4.5 s. A healthy store responds within 10 ms.
 */
const REPLY_MS = 500;

/** The timeout of erasing, in milliseconds. It is longer because erasing must complete. */
const ERASE_MS = 2_000;

/** Adds timeouts and a circuit breaker to a store. Create it once. */
export class BoundedStore extends AccountStore {
  private readonly breaker = new CircuitBreaker(isOutage);
  /** How many calls have succeeded, in time or not. */
  private served = 0;

  constructor(private readonly store: AccountStore) {
    super();
  }

  override recall(holder: Holder): Promise<Facts> {
    return this.within(REPLY_MS, () => this.store.recall(holder));
  }

  override look(holder: Holder): Promise<Knowledge> {
    return this.within(REPLY_MS, () => this.store.look(holder));
  }

  override link(holder: Holder): Promise<void> {
    return this.within(REPLY_MS, () => this.store.link(holder));
  }

  override remember(holder: Holder, facts: Facts): Promise<void> {
    return this.within(REPLY_MS, () => this.store.remember(holder, facts));
  }

  override rememberForADay(alexaUserId: string, facts: UserFacts): Promise<void> {
    return this.within(REPLY_MS, () => this.store.rememberForADay(alexaUserId, facts));
  }

  override forgetAlexaUser(alexaUserId: string, at: number): Promise<readonly string[]> {
    return this.within(ERASE_MS, () => this.store.forgetAlexaUser(alexaUserId, at));
  }

  override dropRevocation(alexaUserId: string): Promise<void> {
    return this.within(ERASE_MS, () => this.store.dropRevocation(alexaUserId));
  }

  override forgetAccount(holder: Holder): Promise<void> {
    return this.within(ERASE_MS, () => this.store.forgetAccount(holder));
  }

  override ping(): Promise<void> {
    return this.within(REPLY_MS, () => this.store.ping());
  }

  override close(): Promise<void> {
    return this.store.close();
  }

  private async within<Result>(ms: number, call: () => Promise<Result>): Promise<Result> {
    try {
      return await this.breaker.execute(() => this.inTime(ms, call));
    } catch (cause) {
      if (!(cause instanceof BrokenCircuitError)) throw cause;
      const message =
        'The store failed several times in a row. Calls are paused for a few seconds.';
      throw new StoreError('unavailable', message, { cause });
    }
  }

  private async inTime<Result>(ms: number, call: () => Promise<Result>): Promise<Result> {
    const before = this.served + this.store.conflicts;
    const deadline = timeout(ms, TimeoutStrategy.Aggressive);
    try {
      return await deadline.execute(() => noteWork(this.serve(call)));
    } catch (cause) {
      if (!(cause instanceof TaskCancelledError)) throw cause;
      // A store that served others in the meantime is healthy: they changed the same records first.
      const isWell = this.served + this.store.conflicts > before;
      const code = isWell ? 'conflict' : 'timed_out';
      throw new StoreError(code, `The store didn't respond within ${ms} ms.`, { cause });
    }
  }

  private async serve<Result>(call: () => Promise<Result>): Promise<Result> {
    const result = await call();
    this.served += 1;
    return result;
  }
}

function isOutage(error: Error): boolean {
  return !(error instanceof StoreError && ['corrupt', 'conflict'].includes(error.code));
}
