import {
  Component,
  type ComponentOptions,
  Global,
  Jovo,
  type UnknownObject,
} from '@jovotech/framework';
import { LeanComponent } from '../jovo/lean';
import { AccountProblemOutput } from '../output/AccountProblemOutput';
import { WelcomeOutput } from '../output/WelcomeOutput';
import { AccountService } from '../services/AccountService';
import { nameOf } from '../services/nickname/nameOf';
import { NicknameComponent } from './NicknameComponent';

/** "Alexa, open my skill." */
@Global()
@Component()
export class GreetingComponent extends LeanComponent {
  constructor(
    jovo: Jovo,
    options: ComponentOptions<UnknownObject> | undefined,
    private readonly account: AccountService,
  ) {
    super(jovo, options);
  }

  async LAUNCH(): Promise<void> {
    const account = await this.account.lookUp();
    switch (account.status) {
      case 'linked':
        return account.memory?.wish === undefined
          ? this.$send(WelcomeOutput, { name: nameOf(account) })
          : this.$redirect(NicknameComponent, 'grantWish');
      case 'unavailable':
        return this.$send(WelcomeOutput);
      default:
        return this.$send(AccountProblemOutput, { problem: account.status });
    }
  }
}
