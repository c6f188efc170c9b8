import { BrokenCircuitError, TaskCancelledError, timeout, TimeoutStrategy } from 'cockatiel';
import { CircuitBreaker } from '../outbound/CircuitBreaker';
import { noteWork } from '../outbound/workUnderWay';
import { AccountStore, type Holder, type Memory } from './AccountStore';
import { StoreError } from './StoreError';

/**
 * How long a reply waits for the store, in milliseconds, each of the three times that it may have to:
 * Alexa waits 8 s for it, and her certificate and Auth0 may have taken 4.5 of them. A store that is
 * well answers within 10 ms.
 */
const REPLY_MS = 500;

/** How long erasing may take, which has to be complete: nobody is greeted meanwhile. */
const ERASE_MS = 2_000;

/** Lets no store keep a reply waiting, and leaves one alone that is down. Made once. */
export class BoundedStore extends AccountStore {
  private readonly breaker = new CircuitBreaker(isOutage);

  /** @param store who does the work */
  constructor(private readonly store: AccountStore) {
    super();
  }

  override recall(holder: Holder): Promise<Memory> {
    return this.within(REPLY_MS, () => this.store.recall(holder));
  }

  override link(holder: Holder): Promise<void> {
    return this.within(REPLY_MS, () => this.store.link(holder));
  }

  override setNickname(holder: Holder, nickname: string | undefined): Promise<void> {
    return this.within(REPLY_MS, () => this.store.setNickname(holder, nickname));
  }

  override keepWish(alexaUserId: string, nickname: string): Promise<void> {
    return this.within(REPLY_MS, () => this.store.keepWish(alexaUserId, nickname));
  }

  override dropWish(alexaUserId: string): Promise<void> {
    return this.within(REPLY_MS, () => this.store.dropWish(alexaUserId));
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
    const deadline = timeout(ms, TimeoutStrategy.Aggressive);
    try {
      return await this.breaker.execute(() => deadline.execute(() => noteWork(call())));
    } catch (error) {
      throw translate(error, ms);
    }
  }
}

function isOutage(error: Error): boolean {
  return !(error instanceof StoreError) || error.code !== 'corrupt';
}

function translate(cause: unknown, ms: number): unknown {
  if (cause instanceof TaskCancelledError) {
    return new StoreError('timed_out', `The store did not answer within ${ms} ms.`, { cause });
  }
  if (cause instanceof BrokenCircuitError) {
    const message = 'The store failed several times in a row and is left alone for some seconds.';
    return new StoreError('unavailable', message, { cause });
  }
  return cause;
}
