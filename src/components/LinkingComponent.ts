import { Component, Global, Intents } from '@jovotech/framework';
import { LinkStatusOutput } from '../output/LinkStatusOutput';
import { AnswerOutput } from '../output/TextOutput';
import { fullName } from '../services/profile/Profile';
import { SkillComponent } from './SkillComponent';

/** Talk about the link itself: making it, asking for it, undoing it. */
@Global()
@Component()
export class LinkingComponent extends SkillComponent {
  @Intents('LinkAccountIntent')
  async linkAccount(): Promise<void> {
    const account = await this.account.lookUp();
    switch (account.status) {
      case 'linked':
      case 'unavailable':
        return this.$send(AnswerOutput, { text: 'link.alreadyLinked' });
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
    return this.$send(AnswerOutput, {
      text: this.account.isLinked ? 'link.howToUnlink' : 'link.nothingToUnlink',
    });
  }
}
