import { BrokenCircuitError } from 'cockatiel';

/** How many calls in a row have to fail until a dependency counts as down. */
const FAILURES_TO_OPEN = 5;

/**
 * How long a dependency isn't called then, in milliseconds, until one call tries whether it is back.
 * Longer than any call takes: none that began before may fail while that one tries.
 */
const REST_MS = 5_000;

/**
 * Stops calling a dependency that keeps failing: after five failures in a row, for five seconds. Then
 * one call tries whether it is back. Create it once for each dependency. (cockatiel's goes by the
 * clock, which can jump, and lets everyone wait for the one call, to call all at once then.)
 */
export class CircuitBreaker {
  private failures = 0;
  private isTrying = false;
  /** By the monotonic clock; absent while calls are made as usual. */
  private restsUntil: number | undefined;

  /** @param isOutage whether an error is a failure of the dependency; others don't count */
  constructor(private readonly isOutage: (error: Error) => boolean) {}

  /** Whether the dependency counts as down, or has just been given another chance. */
  get isDown(): boolean {
    return this.restsUntil !== undefined;
  }

  /**
   * Makes a call, unless the dependency is left alone.
   *
   * @param call has to end by itself: while it tries whether the dependency is back, no other is made
   * @throws {BrokenCircuitError} when the dependency is left alone
   * @throws what the call throws
   */
  async execute<Result>(call: () => Promise<Result>): Promise<Result> {
    const isTrial = this.restsUntil !== undefined;
    if (isTrial) this.beginTrial();
    try {
      const result = await call();
      if (isTrial) this.close();
      if (!this.isDown) this.failures = 0;
      return result;
    } catch (error) {
      if (this.isOutage(error as Error)) this.noteFailure(isTrial);
      else if (isTrial) this.close();
      throw error;
    } finally {
      if (isTrial) this.isTrying = false;
    }
  }

  private beginTrial(): void {
    if (this.isTrying || performance.now() < Number(this.restsUntil))
      throw new BrokenCircuitError();
    this.isTrying = true;
  }

  private noteFailure(isTrial: boolean): void {
    this.failures += 1;
    // Calls that began before it was down don't prolong the rest.
    const opens = isTrial || (!this.isDown && this.failures >= FAILURES_TO_OPEN);
    if (opens) this.restsUntil = performance.now() + REST_MS;
  }

  private close(): void {
    this.restsUntil = undefined;
    this.failures = 0;
  }
}
