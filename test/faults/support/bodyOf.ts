import { envelope, type EnvelopeOptions } from '../../support/envelope';

/**
 * A request of Alexa as text.
 *
 * @param parts what is in it instead of the usual
 * @param options what is special about the usual
 */
export function bodyOf(parts: object, options: EnvelopeOptions = {}): string {
  return JSON.stringify({ ...envelope(options), ...parts });
}
