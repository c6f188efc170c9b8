import { texts as en } from '../../src/languages/en/texts';
import { intent } from '../support/envelope';
import { claims } from '../support/userinfoServer';
import type { ConversationCase } from './ConversationCase';
import { people } from './people';

const WHERE_IS_MY_ORDER = intent('OrderStatusIntent');
const WHAT_DID_I_ORDER = intent('OrdersIntent');

const GRINDER = { item: 'a coffee grinder', status: 'on its way', expected: '2026-12-04' };
const NOTEBOOKS = { item: 'three notebooks', status: 'preparing', expected: null };
const LAMP = { item: 'a desk lamp', status: 'delivered', expected: null };
const SHOES = { item: 'running shoes', status: 'delivered', expected: '2026-11-02' };
const orders = (...list: readonly object[]) => claims({ orders: list });

/** Users who ask for their orders, which your own API knows. */
export const orderCases: readonly ConversationCase[] = [
  {
    title: 'An unlinked user who asks for an order is asked to link, and the API is not called',
    says: WHERE_IS_MY_ORDER,
    hears: en.account.notLinked,
    card: true,
    goesOn: false,
  },
  {
    title: 'A user who asks where the order is hears of the newest one that has not arrived',
    says: WHERE_IS_MY_ORDER,
    auth0: claims(people.ada),
    api: orders(LAMP, GRINDER, NOTEBOOKS),
    card: 'Standard',
    hears:
      '<speak>Your order for a coffee grinder is on its way. It should arrive on Friday, December 4. Anything else?</speak>',
    goesOn: true,
  },
  {
    title: 'The date is said as people in the country of the user say it',
    says: WHERE_IS_MY_ORDER,
    locale: 'en-GB',
    auth0: claims(people.ada),
    api: orders(GRINDER),
    card: 'Standard',
    hears: /It should arrive on Friday,? 4 December\./,
    goesOn: true,
  },
  {
    title: 'A user whose order has no date yet hears only where it is',
    says: WHERE_IS_MY_ORDER,
    auth0: claims(people.ada),
    api: orders(NOTEBOOKS),
    card: 'Standard',
    hears: /Your order for three notebooks is being prepared\. Anything else\?/,
    goesOn: true,
  },
  {
    title: 'A user whose orders have all arrived hears of the newest one, without a date',
    says: WHERE_IS_MY_ORDER,
    auth0: claims(people.ada),
    api: orders(SHOES, LAMP),
    card: 'Standard',
    hears: /Your order for running shoes was delivered\. Anything else\?/,
    goesOn: true,
  },
  {
    title: 'A user who asks what they ordered hears the items',
    says: WHAT_DID_I_ORDER,
    auth0: claims(people.ada),
    api: orders(GRINDER, LAMP),
    card: 'Standard',
    hears: /You ordered a coffee grinder and a desk lamp\. Anything else\?/,
    goesOn: true,
  },
  {
    title: 'A user with many orders hears of the newest three',
    says: WHAT_DID_I_ORDER,
    auth0: claims(people.ada),
    api: orders(GRINDER, NOTEBOOKS, LAMP, SHOES),
    card: 'Standard',
    hears:
      /Your most recent orders were for a coffee grinder, three notebooks, and a desk lamp\. Anything/,
    goesOn: true,
  },
  ...['OrderStatusIntent', 'OrdersIntent'].map((name) => ({
    title: `A user without orders hears so: ${name}`,
    says: intent(name),
    auth0: claims(people.ada),
    api: orders(),
    hears: en.orders.none,
    goesOn: true,
  })),
  {
    title: 'An item is said, whatever it is called',
    says: WHAT_DID_I_ORDER,
    auth0: claims(people.ada),
    api: orders({ ...LAMP, item: 'Salt & <Pepper> {{items}} $t(goodbye)' }),
    card: 'Standard',
    hears: /You ordered Salt &amp; &lt;Pepper&gt; \{\{items\}\} \$t\(goodbye\)\./,
    goesOn: true,
  },
  {
    title: 'A long item is cut between two words',
    says: WHAT_DID_I_ORDER,
    auth0: claims(people.ada),
    api: orders({ ...LAMP, item: 'lamp '.repeat(1_000) }),
    card: 'Standard',
    hears: /You ordered lamp( lamp){11}\. Anything else\?/,
    goesOn: true,
  },
  {
    title: 'A user who asks for an order without opening the skill hears the answer only',
    says: WHERE_IS_MY_ORDER,
    startsSession: true,
    auth0: claims(people.ada),
    api: orders(NOTEBOOKS),
    card: 'Standard',
    hears: '<speak>Your order for three notebooks is being prepared.</speak>',
    goesOn: false,
  },
  {
    title: 'Help for a linked user says what can be asked, orders included',
    says: intent('AMAZON.HelpIntent'),
    auth0: claims(people.ada),
    hears: en.withOrders.help.linked[0],
    goesOn: true,
  },
];
