import { Component, Global, Intents } from '@jovotech/framework';
import { KnowledgeOutput } from '../output/KnowledgeOutput';
import { AnswerOutput, LastWordOutput } from '../output/TextOutput';
import type { AccountService } from '../services/AccountService';
import { fullName } from '../services/profile/Profile';
import { ConfirmationComponent } from './ConfirmationComponent';
import { NotAnIntent } from './NotAnIntent';
import { confirmation } from './questions';
import { SkillComponent } from './SkillComponent';

/** Tells users what the skill knows about them, and deletes it on request. */
@Global()
@Component()
export class PrivacyComponent extends SkillComponent {
  @Intents('KnowledgeIntent')
  async tellWhatIsKnown(): Promise<void> {
    const account = await this.account.review();
    switch (account.status) {
      case 'linked':
        return this.$send(KnowledgeOutput, {
          name: fullName(account.profile),
          hasEmail: account.profile.email !== undefined,
          knowledge: account.memory,
        });
      case 'not_linked':
        return this.$send(AnswerOutput, { text: 'known.notLinked' });
      default:
        return this.tellProblem(account.status);
    }
  }

  @Intents('ForgetMeIntent')
  async askWhetherToForget(): Promise<void> {
    if (this.account.isUnlinkedPerson) return this.tellProblem('person_not_linked');
    return this.$delegate(ConfirmationComponent, confirmation({ text: 'forget.confirm' }));
  }

  /** The user confirmed. */
  @NotAnIntent()
  async forgetAll(): Promise<void> {
    const outcome = await this.account.forget();
    switch (outcome) {
      case 'forgotten':
        return this.$send(LastWordOutput, { text: doneFor(this.account) });
      case 'store_failed':
        return this.$send(LastWordOutput, { text: 'forget.failed' });
      default:
        return this.tellProblem(outcome);
    }
  }

  /** The user declined. */
  @NotAnIntent()
  async keepAll(): Promise<void> {
    return this.$send(AnswerOutput, { text: 'forget.kept' });
  }
}

function doneFor({ isLinked, isPersons }: AccountService) {
  if (!isLinked) return 'forget.done';
  return isPersons ? 'forget.doneButPersonLinked' : 'forget.doneButLinked';
}
