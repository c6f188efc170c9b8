import { accessTokenOf } from '../../alexa/accessToken';
import type { AlexaRequest } from '../../alexa/AlexaRequest';
import { requestIdOf } from '../../alexa/sender';
import { before } from '../../outbound/before';
import { OutboundError } from '../../outbound/OutboundError';
import { recordLookUp } from '../recordLookUp';
import type { Order } from './Order';
import type { OrdersClient } from './OrdersClient';

/**
 * Why the orders aren't available:
 * - `link_again`: the API rejects the access token
 * - `permission_missing`: the access token lacks a scope, such as after a link from before the API
 * - `unavailable`: anything else
 */
export type OrdersProblem = 'link_again' | 'permission_missing' | 'unavailable';

/** The user's orders, newest first, or why they aren't available. */
export type Orders =
  | { readonly status: 'found'; readonly orders: readonly Order[] }
  | { readonly status: OrdersProblem };

/** Finds the orders of the user who sent the request. */
export class OrdersService {
  /** @param deadline when the answer must be ready, in milliseconds since 1970. Default: none */
  constructor(
    private readonly request: AlexaRequest,
    private readonly client: OrdersClient,
    private readonly deadline?: number,
  ) {}

  /** Asks the API. Failures are returned, not thrown. Without an access token, calls nothing. */
  async find(): Promise<Orders> {
    const accessToken = accessTokenOf(this.request);
    if (accessToken === undefined) return { status: 'link_again' };
    const start = performance.now();
    try {
      const asking = this.client.fetchOrders(accessToken, requestIdOf(this.request));
      const orders = await before(this.deadline, asking, tooLate);
      recordLookUp(this.request, start, { what: 'orders', status: 'found' });
      return { status: 'found', orders };
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      const status = problemOf(error);
      recordLookUp(this.request, start, { what: 'orders', status }, error);
      return { status };
    }
  }
}

function problemOf({ code }: OutboundError): OrdersProblem {
  if (code === 'token_refused') return 'link_again';
  return code === 'access_forbidden' ? 'permission_missing' : 'unavailable';
}

function tooLate(): OutboundError {
  return new OutboundError('timed_out', 'There was no time left to ask for the orders.');
}
