import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel';

/** So many calls in a row have to fail until somebody counts as down. */
const FAILURES_TO_OPEN = 5;

/**
 * For so long they are left alone then, in milliseconds, until a call tries whether they are back.
 * Longer than any call takes: none that was begun before may fail while that one tries.
 */
const REST_MS = 5_000;

/**
 * Leaves somebody alone who is down: after five failures in a row, for five seconds. Then one call
 * tries whether they are back. Made once for whoever is called.
 *
 * @see https://github.com/connor4312/cockatiel
 */
export class CircuitBreaker {
  private readonly breaker;

  /** @param isOutage whether an error is a failure of who is called; others do not count */
  constructor(isOutage: (error: Error) => boolean) {
    this.breaker = circuitBreaker(handleWhen(isOutage), {
      halfOpenAfter: REST_MS,
      breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
    });
  }

  /** Whether they count as down, or have just been given another chance. */
  get isDown(): boolean {
    return this.breaker.state !== CircuitState.Closed;
  }

  /**
   * Calls, unless they are to be left alone.
   *
   * @param call has to end by itself: while it tries whether they are back, nobody else may call
   * @throws {BrokenCircuitError} when they are left alone
   * @throws what the call throws
   */
  async execute<Result>(call: () => Promise<Result>): Promise<Result> {
    // The library would let everybody wait for the one call that tries, and then call all at once.
    if (this.breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    return this.breaker.execute(call);
  }
}
