import type { Envelope } from '../alexa/AlexaRequest';

/**
 * Returns whether an event only keeps the function warm: an empty one, or one as schedulers and the usual
 * plugins send it.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events.html
 */
export function isWarmer(event: unknown): boolean {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return false;
  const { request, source, warmup, warmer } = event as Envelope;
  const saysSo = typeof source === 'string' || warmup === true || warmer === true;
  return Object.keys(event).length === 0 || (saysSo && request === undefined);
}
