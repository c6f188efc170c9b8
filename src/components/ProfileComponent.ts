import { Component, Global, Intents } from '@jovotech/framework';
import { EmailOutput } from '../output/EmailOutput';
import { WhoAmIOutput } from '../output/WhoAmIOutput';
import { fullName } from '../services/profile/Profile';
import { SkillComponent } from './SkillComponent';

/** Questions about what the account says of its owner. */
@Global()
@Component()
export class ProfileComponent extends SkillComponent {
  @Intents('WhoAmIIntent')
  async whoAmI(): Promise<void> {
    const account = await this.account.lookUp();
    return account.status === 'linked'
      ? this.$send(WhoAmIOutput, {
          name: fullName(account.profile),
          nickname: account.memory?.nickname,
        })
      : this.tellProblem(account.status);
  }

  @Intents('MyEmailIntent')
  async tellEmail(): Promise<void> {
    const account = await this.account.lookUp();
    return account.status === 'linked'
      ? this.$send(EmailOutput, { email: account.profile.email })
      : this.tellProblem(account.status);
  }
}
