import {
  Component,
  type ComponentOptions,
  Global,
  Intents,
  type Jovo,
  type UnknownObject,
} from '@jovotech/framework';
import { personOf } from '../alexa/sender';
import { OrdersOutput, type OrdersOptions } from '../output/OrdersOutput';
import { LastWordOutput, LinkCardOutput } from '../output/TextOutput';
import { AccountService } from '../services/AccountService';
import { OrdersService } from '../services/orders/OrdersService';
import { SkillComponent } from './SkillComponent';
import type { Turns } from './turns';

/** Answers questions about the user's orders, which your own API knows. */
@Global()
@Component()
export class OrdersComponent extends SkillComponent {
  constructor(
    jovo: Jovo,
    options: ComponentOptions<UnknownObject> | undefined,
    account: AccountService,
    private readonly orders: OrdersService,
  ) {
    super(jovo, options, account);
  }

  @Intents('OrderStatusIntent')
  async tellStatus(): Promise<void> {
    return this.tell('status');
  }

  @Intents('OrdersIntent')
  async tellOrders(): Promise<void> {
    return this.tell('items');
  }

  /** Asks Auth0, too, because a JWT doesn't show that its user was blocked or deleted since. */
  private async tell(about: OrdersOptions['about']): Promise<void> {
    const [account, found] = await Promise.all([this.account.lookUp(), this.orders.find()]);
    if (account.status !== 'linked' && account.status !== 'unavailable')
      return this.tellProblem(account.status);
    switch (found.status) {
      case 'found':
        return this.$send(OrdersOutput, {
          about,
          orders: found.orders,
          hasCard: found.orders.length > 0 && this.sendsCard(),
        });
      case 'link_again':
        // While Auth0 is down, an API that can't get its keys answers 401, too, and nobody can link again.
        return this.tellProblem(account.status === 'linked' ? 'link_again' : account.status);
      case 'permission_missing':
        return this.$send(LinkCardOutput, { text: 'orders.permissionMissing' });
      case 'unavailable':
        return this.$send(LastWordOutput, { text: 'orders.unavailable' });
    }
  }

  /**
   * Whether the answer has a card, as one answer of a session has on a device without a screen. The
   * Alexa app is the device owner's, so a recognized speaker gets none.
   *
   * @see https://developer.amazon.com/docs/alexa/custom-skills/include-a-card-in-your-skills-response.html
   */
  private sendsCard(): boolean {
    const request = this.$alexa?.$request;
    const turns = this.$session.data as Turns;
    if (!request || request.isAplSupported() || personOf(request) || turns.cardSent) return false;
    turns.cardSent = true;
    return true;
  }
}
