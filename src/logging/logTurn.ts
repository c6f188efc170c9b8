import { log } from './log';
import { word } from './word';

/** The parts of a request that are logged. */
export interface LoggableRequest {
  readonly type?: unknown;
  readonly requestId?: unknown;
  readonly error?: { readonly type?: unknown } | null;
  readonly cause?: { readonly requestId?: unknown } | null;
}

/**
 * Logs an answered request, but not who spoke or what was said.
 *
 * @param intent the name of the intent, if there was one
 * @param handler the name of the handler, if there was one
 */
export function logTurn(request: LoggableRequest, intent: unknown, handler?: string): void {
  const turn = { requestId: word(request.requestId), type: word(request.type) };
  if (request.error) log.error({ ...turn, ...reportIn(request) }, 'Alexa reports an error');
  log.info({ ...turn, intent: word(intent), handler }, 'answered');
}

/**
 * Describes Alexa's error report, usually an invalid response to an earlier request. Omits the message,
 * because it quotes that response.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-types-reference.html#system-exceptionencountered
 */
function reportIn({ error, cause }: LoggableRequest): object {
  return { reported: word(error?.type), cause: word(cause?.requestId) };
}
