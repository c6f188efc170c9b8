import { UnfinishedEventError } from '../alexa/UnfinishedEventError';
import { VerificationError } from '../alexa/verification';
import { log } from '../logging/log';
import { logRefusal } from './logRefusal';

/** Alexa's requests are a few KB; with screen state, several dozen. */
export const LARGEST_REQUEST_BYTES = 256 * 1024;

/** How to report a rejected request or a failure. */
export interface Fault {
  /** The HTTP status, from 400 to 599. */
  readonly status: number;
  /** A message for the caller, without internals. */
  readonly message: string;
}

/**
 * Describes why a request failed: it isn't Alexa's, it can't be read (too large, truncated, badly
 * compressed), or the skill failed. Logs what concerns the operator.
 *
 * @param error the cause; `status` is set by Express and similar libraries
 */
export function describeFault(error: unknown): Fault {
  const { status } = error as { readonly status?: number };
  if (error instanceof VerificationError) {
    logRefusal(error);
    return { status: 400, message: error.message };
  }
  if (error instanceof UnfinishedEventError) {
    log.error({ err: error }, 'a skill event could not be handled');
    return { status: 503, message: 'The event could not be handled. Send it again later.' };
  }
  if (status === 413) {
    return { status, message: `The body is larger than ${LARGEST_REQUEST_BYTES} bytes.` };
  }
  if (status !== undefined && status < 500) {
    return { status, message: "The request can't be read." };
  }
  log.error({ err: error }, 'a request failed');
  return { status: 500, message: 'The skill failed.' };
}
