import type { Jovo } from '@jovotech/framework';
import { log } from './log';
import { requestIdOf } from './requestId';
import { word } from './word';

/** What a request of Alexa may hold, of any type. */
interface AnyRequest {
  readonly type?: unknown;
  readonly error?: { readonly type?: unknown } | null;
  readonly cause?: { readonly requestId?: unknown } | null;
}

/**
 * Logs a request that has been answered. Who talked and what was said stays out of the log.
 *
 * @param jovo the request
 */
export function logTurn(jovo: Jovo): void {
  const request: AnyRequest = jovo.$alexa?.$request.request ?? {};
  const turn = { requestId: requestIdOf(jovo), type: word(request.type) };
  if (request.error) log.error({ ...turn, ...reportIn(request) }, 'Alexa reports an error');
  const intent = word(jovo.$input.getIntentName());
  log.info({ ...turn, intent, handler: jovo.$route?.resolved.handler }, 'answered');
}

/**
 * What Alexa reports: mostly that she could not use the answer to an earlier request. Her message is
 * left out, for it quotes that answer.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-types-reference.html#system-exceptionencountered
 */
function reportIn({ error, cause }: AnyRequest): object {
  return { reported: word(error?.type), cause: word(cause?.requestId) };
}
