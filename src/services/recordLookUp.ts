import type { AlexaRequest } from '../alexa/AlexaRequest';
import { requestIdOf } from '../alexa/sender';
import { log } from '../logging/log';
import { count, observe } from '../metrics/record';
import type { OutboundCode, OutboundError } from '../outbound/OutboundError';
import type { ProfileSource } from './profile/ProfileService';

/** What was looked up, and what came of it. */
export type LookUp =
  | { readonly what: 'account'; readonly status: string; readonly source?: ProfileSource }
  | { readonly what: 'orders'; readonly status: string };

/** Failures without a call, which would make the latency look better than it is. */
const NOT_CALLED: readonly OutboundCode[] = ['token_unsendable', 'circuit_open'];

/**
 * Logs and counts what a call to another service came to. Expired links are routine; everything else that
 * fails needs attention.
 *
 * @param start when the call began, on the monotonic clock
 * @param error why it failed. Default: it succeeded
 */
export function recordLookUp(
  request: AlexaRequest,
  start: number,
  lookUp: LookUp,
  error?: OutboundError,
): void {
  const { what, ...result } = lookUp;
  const { status } = result;
  const level =
    !error || status === 'link_again' ? 'info' : status === 'misconfigured' ? 'error' : 'warn';
  const failure = error && { reason: error.code, message: error.message, hint: error.hint };
  const ms = performance.now() - start;
  log[level](
    { requestId: requestIdOf(request), ms: Math.round(ms), ...result, ...failure },
    `looked up the ${what}`,
  );
  if (lookUp.what === 'orders') {
    count('api_calls', error?.code ?? 'found');
    if (isCall(error)) observe('api_call_seconds', ms);
  } else {
    const { source = 'auth0' } = lookUp;
    count('profile_lookups', error?.code ?? source);
    if (source === 'auth0' && isCall(error)) observe('profile_call_seconds', ms);
  }
}

function isCall(error: OutboundError | undefined): boolean {
  return !error || !NOT_CALLED.includes(error.code);
}
