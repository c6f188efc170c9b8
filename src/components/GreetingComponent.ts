import { Component, Global } from '@jovotech/framework';
import { WelcomeOutput } from '../output/WelcomeOutput';
import { greetingName } from '../services/profile/Profile';
import { NicknameComponent } from './NicknameComponent';
import { SkillComponent } from './SkillComponent';

/** Greets users who open the skill. */
@Global()
@Component()
export class GreetingComponent extends SkillComponent {
  async LAUNCH(): Promise<void> {
    const account = await this.account.lookUp();
    switch (account.status) {
      case 'linked':
        return account.memory?.wish === undefined
          ? this.$send(WelcomeOutput, {
              name: account.memory?.nickname ?? greetingName(account.profile),
            })
          : this.$redirect(NicknameComponent, 'grantWish');
      case 'unavailable':
      case 'person_not_linked':
        return this.$send(WelcomeOutput);
      default:
        return this.tellProblem(account.status);
    }
  }
}
