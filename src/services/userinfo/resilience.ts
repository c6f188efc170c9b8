import {
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { CircuitBreaker } from '../../CircuitBreaker';
import { ProfileError, type ProfileErrorReason } from '../profile/ProfileError';

/**
 * How long Auth0 may take to tell who somebody is, retries included, in milliseconds. Alexa waits
 * 8 s for the whole answer; 1.5 s of them can go to fetching her certificate, some to the network.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html
 */
const DEADLINE_MS = 3_000;

/** For a single try, so that there is time for another one. */
const ATTEMPT_MS = DEADLINE_MS / 2;

/** May have been an accident of this one connection: worth another try. */
const ACCIDENTS: readonly ProfileErrorReason[] = [
  'connection_failed',
  'connection_broken',
  'gateway_error',
];

/** Auth0 is in trouble. What concerns a single token, as 401 and 429 do, is not among them. */
const OUTAGES: readonly ProfileErrorReason[] = [...ACCIDENTS, 'server_error', 'timed_out'];

/** Calls Auth0 within a deadline, tries again after an accident, and leaves it alone when it is down. */
export interface Resilience {
  /** Whether Auth0 counts as down, or has just been given another chance. */
  readonly isAuth0Down: boolean;
  /**
   * @param call the call; it ends when the signal says so, and throws a `ProfileError` if it fails
   * @throws {ProfileError} of the last try
   * @throws {BrokenCircuitError} when Auth0 is left alone
   * @throws {TaskCancelledError} when the deadline has passed
   */
  execute<Result>(call: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
}

/**
 * Makes the rules by which Auth0 is called. The state of the circuit breaker is in them: make them
 * once.
 *
 * @see https://github.com/connor4312/cockatiel
 */
export function createResilience(): Resilience {
  const breaker = new CircuitBreaker(isOutage);
  const policy = wrap(
    timeout(DEADLINE_MS, TimeoutStrategy.Aggressive),
    // The library's default is to wait for a random time that grows.
    retry(handleWhen(isOneOf(ACCIDENTS)), {
      maxAttempts: 1,
      backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 200 }),
    }),
    timeout(ATTEMPT_MS, TimeoutStrategy.Cooperative),
  );
  return {
    get isAuth0Down() {
      return breaker.isDown;
    },
    execute: (call) => breaker.execute(() => policy.execute(({ signal }) => call(signal))),
  };
}

function isOutage(error: Error): boolean {
  return error instanceof TaskCancelledError || isOneOf(OUTAGES)(error);
}

function isOneOf(reasons: readonly ProfileErrorReason[]): (error: Error) => boolean {
  return (error) => error instanceof ProfileError && reasons.includes(error.reason);
}
