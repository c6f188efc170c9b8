import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { Order } from '../services/orders/Order';
import { SpokenOutput } from './SpokenOutput';

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

/** Says where the newest order is that hasn't arrived, or what the user ordered. */
@Output()
export class OrdersOutput extends SpokenOutput<OrdersOptions> {
  override build(): OutputTemplate {
    const { about, orders } = this.options;
    const order = orders.find(({ status }) => status !== 'delivered') ?? orders[0];
    if (!order) return this.answer(this.say('orders.none'));
    return this.answer(about === 'status' ? this.statusOf(order) : this.items(orders));
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
