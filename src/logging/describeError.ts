import { LoggableError } from './LoggableError';

/** What the log shows of an error. */
export interface ErrorDescription {
  /** The name of its class. */
  readonly type: string;
  /** A code such as `ECONNREFUSED`. */
  readonly code?: string;
  /** Only of errors whose messages are written here and hold nobody's data. */
  readonly message?: string;
  /** Where it was thrown, without the message. */
  readonly stack?: readonly string[];
  readonly cause?: ErrorDescription;
}

/** A cause of a cause of a cause: deeper than that nobody looks. */
const DEEPEST_CAUSE = 3;

/**
 * Describes an error for the log: what is known to be harmless, and nothing else.
 *
 * An error can carry anything. Axios' hold the access token, Jovo's the whole request, those of
 * `JSON.parse` quote their input in the message.
 *
 * @param error whatever was thrown
 */
export function describeError(error: unknown): ErrorDescription {
  return describe(error, DEEPEST_CAUSE);
}

function describe(error: unknown, depth: number): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' && /^[\w.]{1,50}$/.test(code) && { code }),
    ...(error instanceof LoggableError && { message: error.message }),
    stack: framesOf(error),
    ...(error.cause !== undefined && depth > 0 && { cause: describe(error.cause, depth - 1) }),
  };
}

/** The lines of a stack that name a place in the code. The first ones repeat the message. */
function framesOf({ stack }: Error): string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line));
}
