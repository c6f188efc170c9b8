import { BrokenCircuitError, TaskCancelledError, timeout, TimeoutStrategy } from 'cockatiel';
import { CircuitBreaker } from '../outbound/CircuitBreaker';
import { noteWork } from '../outbound/workUnderWay';
import { AccountStore } from './AccountStore';
import { StoreError } from './StoreError';

/** A store with time limits and a circuit breaker. Create it once. */
export class BoundedStore extends AccountStore {
  private readonly breaker = new CircuitBreaker(isOutage);
  /** How many calls have succeeded, in time or not. */
  private served = 0;

  protected override async within<Result>(
    ms: number,
    call: () => Promise<Result>,
  ): Promise<Result> {
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
    const before = this.served + this.conflicts;
    const deadline = timeout(ms, TimeoutStrategy.Aggressive);
    try {
      return await deadline.execute(() => noteWork(this.serve(call)));
    } catch (cause) {
      if (!(cause instanceof TaskCancelledError)) throw cause;
      // A store that served others in the meantime is healthy: they changed the same records first.
      const isWell = this.served + this.conflicts > before;
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
