import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { CardType } from '@jovotech/platform-alexa';
import type { OrdersScreen } from '../apl/orders';
import type { Order } from '../services/orders/Order';
import { escapeForScreens, ScreenOutput } from './ScreenOutput';

export interface OrdersOptions extends OutputOptions {
  /** Where the order is, or what was ordered. */
  about: 'status' | 'items';
  /** Newest first. */
  orders: readonly Order[];
  /** Whether to send the orders to the Alexa app instead of showing them. */
  hasCard: boolean;
}

/** Listeners don't remember more. */
const MOST_ITEMS = 3;

const STATUS_TEXTS = {
  preparing: 'orders.preparing',
  'on its way': 'orders.onItsWay',
  delivered: 'orders.delivered',
} as const satisfies Record<Order['status'], string>;

const SCREEN_TEXTS = {
  preparing: 'screen.preparing',
  'on its way': 'screen.onItsWay',
  delivered: 'screen.delivered',
} as const satisfies Record<Order['status'], string>;

const BUTTONS = ['orderStatus', 'help'] as const;

/** Says where the newest order is that hasn't arrived, or what the user ordered. */
@Output()
export class OrdersOutput extends ScreenOutput<OrdersOptions> {
  override build(): OutputTemplate {
    const { about, orders, hasCard } = this.options;
    const order = orders.find(({ status }) => status !== 'delivered') ?? orders[0];
    if (!order) return this.answer(this.say('orders.none'));
    const said = this.answer(about === 'status' ? this.statusOf(order) : this.items(orders));
    return hasCard
      ? this.withCard(said, orders)
      : this.show(said, 'orders', () => this.screen(orders), BUTTONS);
  }

  private screen(orders: readonly Order[]): OrdersScreen {
    return {
      title: this.write('screen.orders'),
      orders: orders.map((order) => ({
        item: escapeForScreens(order.item),
        status: this.shortStatusOf(order),
      })),
    };
  }

  /** Adds a card, whose texts are plain. */
  private withCard(output: OutputTemplate, orders: readonly Order[]): OutputTemplate {
    const lines = orders.map((order) => `${order.item}: ${this.shortStatusOf(order)}`);
    const title = this.write('screen.orders');
    const card = { type: CardType.Standard, title, text: lines.join('\n') };
    return { ...output, platforms: { alexa: { nativeResponse: { response: { card } } } } };
  }

  /** Returns a status to read: `On its way · Friday, December 4`. */
  private shortStatusOf({ status, expected }: Order): string {
    const date = status === 'delivered' || expected === null ? [] : [this.spokenDate(expected)];
    return [this.write(SCREEN_TEXTS[status]), ...date].join(' · ');
  }

  private statusOf({ item, status, expected }: Order): string {
    const text = this.say(STATUS_TEXTS[status], { item });
    if (status === 'delivered' || expected === null) return text;
    return `${text} ${this.say('orders.expected', { date: this.spokenDate(expected) })}`;
  }

  private items(orders: readonly Order[]): string {
    const newest = orders.slice(0, MOST_ITEMS).map(({ item }) => item);
    const items = new Intl.ListFormat(this.$request.getLocale()).format(newest);
    return this.say(orders.length > MOST_ITEMS ? 'orders.newest' : 'orders.all', { items });
  }

  /** Returns a date as people say it: `Friday, December 4`. */
  private spokenDate(date: string): string {
    const parts = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.$request.getLocale(), parts).format(new Date(date));
  }
}
