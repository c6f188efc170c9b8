import type { AlexaRequest } from '../alexa/AlexaRequest';
import { requestIdOf } from '../alexa/sender';
import { log } from '../logging/log';
import type { OutboundError } from '../outbound/OutboundError';

/**
 * Logs what a call to another service came to. Expired links are routine; everything else that fails
 * needs attention.
 *
 * @param start when the call began, on the monotonic clock
 * @param error why it failed. Default: it succeeded
 */
export function logLookUp(
  what: 'account' | 'orders',
  request: AlexaRequest,
  start: number,
  result: { readonly status: string; readonly source?: string },
  error?: OutboundError,
): void {
  const { status } = result;
  const level =
    !error || status === 'link_again' ? 'info' : status === 'misconfigured' ? 'error' : 'warn';
  const failure = error && { reason: error.code, message: error.message, hint: error.hint };
  const ms = Math.round(performance.now() - start);
  log[level](
    { requestId: requestIdOf(request), ms, ...result, ...failure },
    `looked up the ${what}`,
  );
}
