import {
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { CircuitBreaker } from './CircuitBreaker';
import { OutboundError, type OutboundCode } from './OutboundError';

/**
 * The deadline of a call including retries, in milliseconds. Alexa waits 8 s for the whole response, of
 * which fetching its certificate may take 1.5 s.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html
 */
const DEADLINE_MS = 3_000;

/** The timeout of one attempt, which leaves time for a second. */
const ATTEMPT_MS = DEADLINE_MS / 2;

/** Problems of a single connection, which are worth a retry. */
const ACCIDENTS: readonly OutboundCode[] = [
  'connection_failed',
  'connection_broken',
  'gateway_error',
];

/** Problems of the service. 401 and 429 concern a single token, so they aren't included. */
const OUTAGES: readonly OutboundCode[] = [...ACCIDENTS, 'server_error', 'timed_out'];

/** Adds a deadline, retries and a circuit breaker to the calls of a service. */
export interface Resilience {
  /** Whether the circuit is open or on trial. */
  readonly isDown: boolean;
  /**
   * @param call must stop when the signal aborts, and throw an `OutboundError` if it fails
   * @param options.isRepeatable whether the call may be made twice. Default: `true`
   * @param options.signal cancels the call before the deadline. Default: none
   * @throws {OutboundError} of the last attempt
   * @throws {BrokenCircuitError} while the circuit is open
   * @throws {TaskCancelledError} at the deadline
   */
  execute<Result>(
    call: (signal: AbortSignal) => Promise<Result>,
    options?: { readonly isRepeatable?: boolean; readonly signal?: AbortSignal | undefined },
  ): Promise<Result>;
}

/**
 * Creates the policies for calling a service. Create them once per service, because they hold the
 * circuit breaker's state.
 *
 * @see https://github.com/connor4312/cockatiel
 */
export function createResilience(): Resilience {
  const breaker = new CircuitBreaker(isOutage);
  const deadline = timeout(DEADLINE_MS, TimeoutStrategy.Aggressive);
  const attempt = timeout(ATTEMPT_MS, TimeoutStrategy.Cooperative);
  // The library adds jitter by default.
  const retries = retry(handleWhen(isOneOf(ACCIDENTS)), {
    maxAttempts: 1,
    backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 200 }),
  });
  const twice = wrap(deadline, retries, attempt);
  const once = wrap(deadline, attempt);
  return {
    get isDown() {
      return breaker.isDown;
    },
    execute: (call, { isRepeatable = true, signal } = {}) =>
      breaker.execute(() =>
        (isRepeatable ? twice : once).execute(({ signal }) => call(signal), signal),
      ),
  };
}

function isOutage(error: Error): boolean {
  return error instanceof TaskCancelledError || isOneOf(OUTAGES)(error);
}

function isOneOf(codes: readonly OutboundCode[]): (error: Error) => boolean {
  return (error) => error instanceof OutboundError && codes.includes(error.code);
}
