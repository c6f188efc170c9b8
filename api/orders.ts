/** One order of the shop. */
export interface Order {
  readonly id: string;
  /** What was ordered, as you would say it: `a coffee grinder`. */
  readonly item: string;
  readonly status: 'preparing' | 'on its way' | 'delivered';
  /** The day on which it should arrive, `YYYY-MM-DD`; null if it has arrived or isn't known. */
  readonly expected: string | null;
}

/** The orders by customer, newest first. The key is the `sub` of their account at Auth0. */
const ordersBySub = new Map<string, () => Order[]>([
  [
    'auth0|18151210ada0000000000001',
    () => [
      { id: '1043', item: 'a coffee grinder', status: 'on its way', expected: inDays(2) },
      { id: '1037', item: 'three notebooks', status: 'preparing', expected: null },
      { id: '1012', item: 'a desk lamp', status: 'delivered', expected: null },
      { id: '1003', item: 'running shoes', status: 'delivered', expected: null },
    ],
  ],
  [
    'auth0|19061209ace0000000000002',
    () => [
      { id: '1041', item: 'a wall clock', status: 'preparing', expected: inDays(5) },
      { id: '1029', item: 'thirty centimeters of wire', status: 'delivered', expected: null },
    ],
  ],
]);

/**
 * Returns a customer's orders, newest first. A shop would ask its database.
 *
 * @param sub the ID of their account at Auth0, from a verified access token
 */
export function ordersOf(sub: string): readonly Order[] {
  return ordersBySub.get(sub)?.() ?? [];
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
