import {
  Component,
  type ComponentOptions,
  Global,
  Intents,
  Jovo,
  type UnknownObject,
} from '@jovotech/framework';
import { LeanComponent } from '../jovo/lean';
import { AccountProblemOutput } from '../output/AccountProblemOutput';
import { EmailOutput } from '../output/EmailOutput';
import { WhoAmIOutput } from '../output/WhoAmIOutput';
import { AccountService } from '../services/AccountService';
import { fullName } from '../services/profile/Profile';

/** Questions about what the account says of its owner. */
@Global()
@Component()
export class ProfileComponent extends LeanComponent {
  constructor(
    jovo: Jovo,
    options: ComponentOptions<UnknownObject> | undefined,
    private readonly account: AccountService,
  ) {
    super(jovo, options);
  }

  @Intents('WhoAmIIntent')
  async whoAmI(): Promise<void> {
    const account = await this.account.lookUp();
    return account.status === 'linked'
      ? this.$send(WhoAmIOutput, {
          name: fullName(account.profile),
          nickname: account.memory?.nickname,
        })
      : this.$send(AccountProblemOutput, { problem: account.status });
  }

  @Intents('MyEmailIntent')
  async tellEmail(): Promise<void> {
    const account = await this.account.lookUp();
    return account.status === 'linked'
      ? this.$send(EmailOutput, { email: account.profile.email })
      : this.$send(AccountProblemOutput, { problem: account.status });
  }
}
