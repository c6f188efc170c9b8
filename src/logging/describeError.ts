import { LoggableError } from './LoggableError';

/** What the log shows of an error. */
export interface ErrorDescription {
  /** The class name. */
  readonly type: string;
  /** A code such as `ECONNREFUSED`, or a result code of SQLite. */
  readonly code?: string | number;
  /** Only for errors that are safe to log. */
  readonly message?: string;
  /** The stack frames, without the message. */
  readonly stack?: readonly string[];
  readonly cause?: ErrorDescription;
}

/** How many nested causes to describe. */
const DEEPEST_CAUSE = 3;

/**
 * Describes an error for the log, limited to what is known to be safe.
 *
 * Errors can carry anything: those of axios hold the access token, those of Jovo the whole request, and
 * those of `JSON.parse` quote their input.
 */
export function describeError(error: unknown): ErrorDescription {
  return describe(error, DEEPEST_CAUSE);
}

function describe(error: unknown, depth: number): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.constructor.name,
    ...(isCode(code) && { code }),
    ...(error instanceof LoggableError && { message: error.message }),
    stack: framesOf(error),
    ...(error.cause !== undefined && depth > 0 && { cause: describe(error.cause, depth - 1) }),
  };
}

/** Long numbers may mean something else, such as a telephone number. */
function isCode(code: unknown): code is string | number {
  if (typeof code === 'number') return Number.isInteger(code) && Math.abs(code) < 1e5;
  return typeof code === 'string' && /^[\w.]{1,50}$/.test(code);
}

/** Returns the lines of a stack that name a place in the code. The first lines repeat the message. */
function framesOf({ stack }: Error): string[] {
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line));
}
