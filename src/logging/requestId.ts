import type { Jovo } from '@jovotech/framework';
import { word } from './word';

/**
 * Alexa's ID of a request: it ties the lines of the log together, and to Amazon's own.
 *
 * @param jovo the request
 */
export function requestIdOf(jovo: Jovo): string | undefined {
  return word(jovo.$request.getRequestId?.());
}
