import { UnfinishedEventError } from '../alexa/UnfinishedEventError';
import { VerificationError } from '../alexa/verification';
import { log } from '../logging/log';
import { count } from '../metrics/record';
import { logRefusal } from './logRefusal';
import { UnreadableError } from './readBody';

/** Alexa's requests are a few KB; with screen state, several dozen. */
export const LARGEST_REQUEST_BYTES = 256 * 1024;

const WHY_UNREADABLE = {
  400: 'The body was cut off.',
  413: `The body is larger than ${LARGEST_REQUEST_BYTES} bytes.`,
  415: 'The body must not be compressed.',
} as const;

/** How to report a rejected request or a failure. */
export interface Fault {
  /** The HTTP status, from 400 to 599. */
  readonly status: number;
  /** A message for the caller, without internals. */
  readonly message: string;
}

/**
 * Describes why a request failed: it isn't Alexa's, it can't be read, or the skill failed. Logs what
 * concerns the operator.
 *
 * @param error the cause
 */
export function describeFault(error: unknown): Fault {
  if (error instanceof VerificationError) {
    logRefusal(error);
    return { status: 400, message: error.message };
  }
  if (error instanceof UnfinishedEventError) {
    count('requests', 'failed');
    log.error({ err: error }, 'a skill event could not be handled');
    return { status: 503, message: 'The event could not be handled. Send it again later.' };
  }
  if (error instanceof UnreadableError) {
    const { status } = error;
    return { status, message: WHY_UNREADABLE[status] };
  }
  count('requests', 'failed');
  log.error({ err: error }, 'a request failed');
  return { status: 500, message: 'The skill failed.' };
}
