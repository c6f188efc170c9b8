import { BrokenCircuitError } from 'cockatiel';

/** How many consecutive failures open the circuit. */
const FAILURES_TO_OPEN = 5;

/**
 * How long the circuit stays open, in milliseconds, before a trial call. Longer than any call takes, so
 * that no call from before can fail during the trial.
 */
const REST_MS = 5_000;

/**
 * Stops calling a dependency that keeps failing: after five consecutive failures, for five seconds.
 * Then one trial call decides. Create one per dependency. (cockatiel's uses the wall clock, which can
 * jump, and queues callers during a trial, to release them all at once.)
 */
export class CircuitBreaker {
  private failures = 0;
  private isTrying = false;
  /** On the monotonic clock; undefined while the circuit is closed. */
  private restsUntil: number | undefined;

  /** @param isOutage whether an error counts as a failure of the dependency */
  constructor(private readonly isOutage: (error: Error) => boolean) {}

  /** Whether the circuit is open or on trial. */
  get isDown(): boolean {
    return this.restsUntil !== undefined;
  }

  /**
   * Makes a call, unless the circuit is open.
   *
   * @param call must have its own timeout, because a trial blocks all other calls
   * @throws {BrokenCircuitError} if the circuit is open
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
    // Calls from before the circuit opened don't keep it open longer.
    const opens = isTrial || (!this.isDown && this.failures >= FAILURES_TO_OPEN);
    if (opens) this.restsUntil = performance.now() + REST_MS;
  }

  private close(): void {
    this.restsUntil = undefined;
    this.failures = 0;
  }
}
