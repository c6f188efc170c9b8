import { Component, Global, Intents } from '@jovotech/framework';
import { LinkStatusOutput } from '../output/LinkStatusOutput';
import { AnswerOutput } from '../output/TextOutput';
import type { AccountService } from '../services/AccountService';
import { fullName } from '../services/profile/Profile';
import { SkillComponent } from './SkillComponent';

/** Links the account, tells whether it is linked, and explains how to unlink it. */
@Global()
@Component()
export class LinkingComponent extends SkillComponent {
  @Intents('LinkAccountIntent')
  async linkAccount(): Promise<void> {
    const account = await this.account.lookUp();
    switch (account.status) {
      case 'linked':
      case 'unavailable':
        return this.$send(AnswerOutput, {
          text: this.account.isPersons ? 'link.personLinked' : 'link.alreadyLinked',
        });
      default:
        return this.tellProblem(account.status);
    }
  }

  @Intents('LinkStatusIntent')
  async tellLinkStatus(): Promise<void> {
    const account = await this.account.lookUp();
    switch (account.status) {
      case 'linked':
        return this.$send(LinkStatusOutput, { name: fullName(account.profile) });
      case 'unavailable':
        return this.$send(AnswerOutput, { text: 'link.linkedUnchecked' });
      default:
        return this.tellProblem(account.status);
    }
  }

  @Intents('UnlinkAccountIntent')
  async explainUnlinking(): Promise<void> {
    return this.$send(AnswerOutput, { text: unlinkingOf(this.account) });
  }
}

/** Disabling the skill takes it from everyone at home, so a person isn't told to. */
function unlinkingOf({ isLinked, isPersons, isUnlinkedPerson }: AccountService) {
  if (isPersons) return 'link.personLinked';
  // A person without an account may be the owner, who has one.
  return isLinked || isUnlinkedPerson ? 'link.howToUnlink' : 'link.nothingToUnlink';
}
