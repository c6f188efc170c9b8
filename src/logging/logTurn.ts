import { log } from './log';
import { word } from './word';

/** What the log says of a request, of any type. */
export interface LoggableRequest {
  readonly type?: unknown;
  readonly requestId?: unknown;
  readonly error?: { readonly type?: unknown } | null;
  readonly cause?: { readonly requestId?: unknown } | null;
}

/**
 * Logs a request that has been answered. Who talked and what was said stays out of the log.
 *
 * @param request what Alexa sent
 * @param intent the name of the intent, if it was one
 * @param handler the name of the handler that answered, if there was one
 */
export function logTurn(request: LoggableRequest, intent: unknown, handler?: string): void {
  const turn = { requestId: word(request.requestId), type: word(request.type) };
  if (request.error) log.error({ ...turn, ...reportIn(request) }, 'Alexa reports an error');
  log.info({ ...turn, intent: word(intent), handler }, 'answered');
}

/**
 * What Alexa reports: mostly that it could not use the answer to an earlier request. Its message is
 * left out, for it quotes that answer.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-types-reference.html#system-exceptionencountered
 */
function reportIn({ error, cause }: LoggableRequest): object {
  return { reported: word(error?.type), cause: word(cause?.requestId) };
}
