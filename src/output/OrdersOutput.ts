import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { OrdersScreen } from '../apl/orders';
import type { Order } from '../services/orders/Order';
import { escapeForScreens, ScreenOutput } from './ScreenOutput';

export interface OrdersOptions extends OutputOptions {
  /** Where the order is, or what was ordered. */
  about: 'status' | 'items';
  /** Newest first. */
  orders: readonly Order[];
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
    const { about, orders } = this.options;
    const order = orders.find(({ status }) => status !== 'delivered') ?? orders[0];
    if (!order) return this.answer(this.say('orders.none'));
    const said = this.answer(about === 'status' ? this.statusOf(order) : this.items(orders));
    return this.show(said, 'orders', () => this.screen(orders), BUTTONS);
  }

  private screen(orders: readonly Order[]): OrdersScreen {
    return {
      title: this.write('screen.orders'),
      orders: orders.map(({ item, status, expected }) => {
        const date = status === 'delivered' || expected === null ? [] : [this.spokenDate(expected)];
        const shown = [this.write(SCREEN_TEXTS[status]), ...date].join(' · ');
        return { item: escapeForScreens(item), status: shown };
      }),
    };
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
