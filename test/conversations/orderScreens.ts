import { texts as en } from '../../src/languages/en/texts';
import { intent, touch } from '../support/envelope';
import { ada, type Dialogue, onScreen } from './Dialogue';

const ORDERS = {
  orders: [
    { item: 'a "coffee" & tea <set>', status: 'on its way', expected: '2026-12-04' },
    { item: 'a desk lamp', status: 'delivered', expected: null },
  ],
};
const CARD = {
  type: 'Standard',
  title: 'Your orders',
  text: 'a "coffee" & tea <set>: On its way · Friday, December 4\na desk lamp: Delivered',
};
const api = { status: 200, body: JSON.stringify(ORDERS) };

/** Conversations about orders on devices with and without a screen. */
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
    title: 'Without a screen, orders go to the Alexa app, once a session',
    turns: [
      { ...ada(intent('OrdersIntent'), /You ordered/), api, card: CARD },
      ada(intent('OrderStatusIntent'), /is on its way/),
      ada(intent('AMAZON.RepeatIntent'), /is on its way/),
      { ...ada(intent('OrderStatusIntent'), /is on its way/), startsSession: true, card: CARD },
    ],
  },
  {
    title: 'Without a screen and without orders, nothing goes to the Alexa app',
    turns: [
      {
        ...ada(intent('OrdersIntent'), en.orders.none),
        api: { status: 200, body: '{"orders":[]}' },
      },
      { ...ada(intent('OrdersIntent'), /You ordered/), api, card: CARD },
    ],
  },
  {
    title: "A recognized person's orders don't go to the Alexa app of the device's owner",
    turns: [
      {
        ...ada(intent('OrdersIntent'), /You ordered/),
        speaker: { personId: 'amzn1.ask.person.GRACE', accessToken: 'token-of-grace' },
        api,
      },
      { ...ada(intent('OrdersIntent'), /You ordered/), card: CARD },
    ],
  },
];
