import { envelope, type EnvelopeOptions } from '../../support/envelope';

/**
 * Returns a request from Alexa as text.
 *
 * @param parts what replaces the usual parts
 * @param options what is special about the request
 */
export function bodyOf(parts: object, options: EnvelopeOptions = {}): string {
  return JSON.stringify({ ...envelope(options), ...parts });
}
