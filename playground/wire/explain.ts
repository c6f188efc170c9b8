import { explainRequest, type Explanation } from './explainRequest';
import type { Recorded } from './Recorded';
import { routeOf } from './routes';

/**
 * Explains a message in a sentence.
 *
 * @param message the request, and the response if there is one
 */
export function explain(
  message: Pick<Recorded, 'from' | 'to' | 'request' | 'response'>,
): Explanation {
  const { from, to, request } = message;
  if (to === 'skill') return explainRequest(request.body);
  const { method } = request;
  const { pathname } = new URL(request.url);
  const route = routeOf(to, method, pathname, from);
  return {
    title: `${method} ${route?.title ?? pathname}`,
    explanation: route?.explain(message) ?? 'A request that the playground has no explanation for.',
    specification: route?.specify(message),
  };
}
