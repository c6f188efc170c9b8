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
import { type Account, AccountService } from '../services/AccountService';
import { type OrdersProblem, OrdersService } from '../services/orders/OrdersService';
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
      case 'permission_missing':
        return this.askToLink(account, found.status);
      case 'unavailable':
        return this.$send(LastWordOutput, { text: 'orders.unavailable' });
    }
  }

  /**
   * Asks the user to link again, unless Auth0 is down: nobody can link then, and an API that can't get
   * Auth0's keys refuses every token.
   */
  private async askToLink(known: Account, reason: OrdersProblem): Promise<void> {
    const account = await this.account.confirm(known);
    if (account.status !== 'linked') return this.tellProblem(account.status);
    if (reason === 'link_again') return this.tellProblem(reason);
    return this.$send(LinkCardOutput, { text: 'orders.permissionMissing' });
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
