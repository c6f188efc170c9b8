import { Component, Global } from '@jovotech/framework';
import { noteWork } from '../outbound/workUnderWay';
import { WelcomeOutput } from '../output/WelcomeOutput';
import type { LinkedAccount } from '../services/AccountService';
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
          ? this.greet(account)
          : this.$redirect(NicknameComponent, 'grantWish');
      case 'unavailable':
      case 'person_not_linked':
        return this.$send(WelcomeOutput);
      case 'not_linked':
        void noteWork(this.account.memory.noteVisit());
        return this.tellProblem(account.status);
      default:
        return this.tellProblem(account.status);
    }
  }

  /** Doesn't welcome users back who have never been here, as far as the skill can know. */
  private async greet({ profile, memory }: LinkedAccount): Promise<void> {
    const name = memory?.nickname ?? greetingName(profile);
    const isNew = this.account.memory.remembers && memory && !memory.greeted && !memory.nickname;
    if (isNew) await this.account.memory.remember(profile, { greeted: 'yes' });
    return this.$send(WelcomeOutput, { name, isFirst: isNew && !memory.met });
  }
}
