import { UnfinishedEventError } from '../alexa/UnfinishedEventError';
import { VerificationError } from '../alexa/verification';
import { describeError } from '../logging/describeError';
import { log } from '../logging/log';

/** Requests of Alexa are a few KB long; with the state of a screen, some dozens. */
export const LARGEST_REQUEST_BYTES = 256 * 1024;

/** How a request is refused, or a failure is told. */
export interface Fault {
  /** The HTTP status, from 400 to 599. */
  readonly status: number;
  /** What is wrong, for whoever called; nothing of the inside. */
  readonly message: string;
}

/**
 * What to say of a request that could not be answered: that it is not Alexa's, that it cannot be read
 * (too large, broken off, badly compressed), or that the skill failed. Logs what is for the operator.
 *
 * @param error why it could not be answered; `status` is that of express, or of its like
 */
export function describeFault(error: unknown): Fault {
  const { status } = error as { readonly status?: number };
  if (error instanceof VerificationError) {
    log.warn({ code: error.code, cause: describeError(error.cause) }, 'refused a request');
    return { status: 400, message: error.message };
  }
  if (error instanceof UnfinishedEventError) {
    log.error({ err: error }, 'a skill event is not done with');
    return { status: 503, message: 'Send it again later.' };
  }
  if (status === 413) {
    return { status, message: `The body is larger than ${LARGEST_REQUEST_BYTES} bytes.` };
  }
  if (status !== undefined && status < 500) {
    return { status, message: 'The request cannot be read.' };
  }
  log.error({ err: error }, 'a request failed');
  return { status: 500, message: 'The skill failed.' };
}
