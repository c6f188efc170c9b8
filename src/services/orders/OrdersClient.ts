import { OutboundClient } from '../../outbound/OutboundClient';
import type { Diagnosis, Hints, UnusableAnswer } from '../../outbound/translateError';
import { type Order, ordersSchema } from './Order';

const hints: Hints = {
  token_refused:
    'The API rejects the access token: the user must link again. If this happens to every user, compare AUTH0_AUDIENCE with the audience that the API checks.',
  access_forbidden:
    'The access token lacks the scope read:orders. Linking again only helps users who linked before AUTH0_API_SCOPES named it: otherwise add it to the API at Auth0 and, if RBAC is on, to the permissions of the user.',
  address_unknown: 'Check ORDERS_API_URL: the skill calls /orders below it.',
  connection_failed: "Your API can't be reached: check ORDERS_API_URL and the network.",
  answer_invalid: 'Compare the answer of your API with src/services/orders/Order.ts.',
};

/** Calls your own API with the user's access token. Create it once, because it holds the connections. */
export class OrdersClient {
  private readonly api: OutboundClient;

  /** @param apiUrl the API's URL without a trailing slash */
  constructor(apiUrl: string) {
    this.api = new OutboundClient({ url: apiUrl, hints, diagnose });
  }

  /**
   * Returns the orders of the user that an access token was issued for, newest first.
   *
   * @param requestId of Alexa's request. Default: none
   * @throws {OutboundError} if the call fails
   */
  async fetchOrders(accessToken: string, requestId?: string): Promise<readonly Order[]> {
    const { orders } = await this.api.call({
      method: 'GET',
      path: '/orders',
      accessToken,
      requestId,
      answer: ordersSchema,
    });
    return orders;
  }
}

/**
 * Linking again only helps if a scope is missing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3.1
 */
function diagnose({ status, headers }: UnusableAnswer): Diagnosis | undefined {
  const isScopeMissing = /\binsufficient_scope\b/.test(String(headers['www-authenticate']));
  return status !== 403 || isScopeMissing
    ? undefined
    : { code: 'answer_unusable', hint: 'The API refuses this user, whatever the scopes.' };
}
