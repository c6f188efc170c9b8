import { intent, touch } from '../support/envelope';
import { ada, type Dialogue, onScreen } from './Dialogue';

const ORDERS = {
  orders: [
    { item: 'a "coffee" & tea <set>', status: 'on its way', expected: '2026-12-04' },
    { item: 'a desk lamp', status: 'delivered', expected: null },
  ],
};
const api = { status: 200, body: JSON.stringify(ORDERS) };

/** Conversations on devices with a screen that shows orders. */
export const orderScreens: readonly Dialogue[] = [
  {
    title: 'On a screen, orders are listed',
    turns: [
      {
        ...onScreen(ada(intent('OrdersIntent'), /You ordered/)),
        api,
        shows: [
          'orders',
          {
            title: 'Your orders',
            orders: [
              {
                item: 'a "coffee" &amp; tea &lt;set&gt;',
                status: 'On its way · Friday, December 4',
              },
              { item: 'a desk lamp', status: 'Delivered' },
            ],
          },
        ],
      },
      { ...onScreen(ada(touch('touch', 'orderStatus'), /is on its way/)), shows: ['orders'] },
    ],
  },
  {
    title: "Without a screen, orders aren't shown",
    turns: [{ ...ada(intent('OrdersIntent'), /You ordered/), api }],
  },
];
