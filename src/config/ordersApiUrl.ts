import * as z from 'zod/mini';
import type { Variable } from './environment';
import type { Stage } from './variables';

/** An https URL without credentials, a query or a fragment. */
const API_URL = /^https:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/;
const LOOPBACK_URL = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?(\/[^\s?#]*)?$/;

/**
 * Returns the variable for your own API.
 *
 * @param stage `dev` also allows http on the loopback interface
 */
export function ordersApiUrl(stage: Stage): Variable<string | undefined> {
  const isApiUrl = (text: string): boolean =>
    URL.canParse(text) && (API_URL.test(text) || (stage === 'dev' && LOOPBACK_URL.test(text)));
  return {
    meaning:
      "The URL of your own API, which gets the user's access token. Default: none, and the skill has no orders.",
    example: 'https://orders.example.com',
    schema: z.optional(
      z.pipe(
        z.string().check(z.refine(isApiUrl, 'must be an https URL without a query')),
        z.transform((text) => text.replace(/\/+$/, '')),
      ),
    ),
  };
}
