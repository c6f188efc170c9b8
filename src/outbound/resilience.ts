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
 * How long a call may take, retries included, in milliseconds. Alexa waits 8 s for the whole answer;
 * 1.5 s of them can go to fetching its certificate, some to the network.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html
 */
const DEADLINE_MS = 3_000;

/** For a single try, so that there is time for another one. */
const ATTEMPT_MS = DEADLINE_MS / 2;

/** May have been an accident of this one connection: worth another try. */
const ACCIDENTS: readonly OutboundCode[] = [
  'connection_failed',
  'connection_broken',
  'gateway_error',
];

/** The service is in trouble. What concerns a single token, as 401 and 429 do, isn't among them. */
const OUTAGES: readonly OutboundCode[] = [...ACCIDENTS, 'server_error', 'timed_out'];

/** Calls a service within a deadline, retries after an accident, and stops calling while it is down. */
export interface Resilience {
  /** Whether the service counts as down, or has just been given another chance. */
  readonly isDown: boolean;
  /**
   * @param call the call; it ends when the signal says so, and throws an `OutboundError` if it fails
   * @param options.isRepeatable whether the call may be made twice. Default: `true`
   * @param options.signal ends the call before the deadline. Default: nothing does
   * @throws {OutboundError} of the last try
   * @throws {BrokenCircuitError} while the service isn't called
   * @throws {TaskCancelledError} when the deadline has passed
   */
  execute<Result>(
    call: (signal: AbortSignal) => Promise<Result>,
    options?: { readonly isRepeatable?: boolean; readonly signal?: AbortSignal | undefined },
  ): Promise<Result>;
}

/**
 * Makes the rules by which a service is called. The state of the circuit breaker is in them: make
 * them once for each service.
 *
 * @see https://github.com/connor4312/cockatiel
 */
export function createResilience(): Resilience {
  const breaker = new CircuitBreaker(isOutage);
  const deadline = timeout(DEADLINE_MS, TimeoutStrategy.Aggressive);
  const attempt = timeout(ATTEMPT_MS, TimeoutStrategy.Cooperative);
  // The library's default is to wait for a random time that grows.
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
