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
import { KnowledgeOutput } from '../output/KnowledgeOutput';
import { AnswerOutput, LastWordOutput } from '../output/TextOutput';
import { AccountService } from '../services/AccountService';
import { fullName } from '../services/profile/Profile';
import { ConfirmationComponent } from './ConfirmationComponent';
import { NotAnIntent } from './NotAnIntent';

/** What the skill knows about somebody, and how to make it forget that. */
@Global()
@Component()
export class PrivacyComponent extends LeanComponent {
  constructor(
    jovo: Jovo,
    options: ComponentOptions<UnknownObject> | undefined,
    private readonly account: AccountService,
  ) {
    super(jovo, options);
  }

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
        return this.$send(AccountProblemOutput, { problem: account.status });
    }
  }

  @Intents('ForgetMeIntent')
  async askWhetherToForget(): Promise<void> {
    const resolve = { yes: 'forgetAll', no: 'keepAll' } satisfies Record<string, keyof this>;
    return this.$delegate(ConfirmationComponent, {
      resolve,
      config: { question: 'forget.confirm' },
    });
  }

  /** Somebody is sure that they want to be forgotten. */
  @NotAnIntent()
  async forgetAll(): Promise<void> {
    const outcome = await this.account.forget();
    switch (outcome) {
      case 'forgotten':
        return this.$send(LastWordOutput, {
          text: this.account.isLinked ? 'forget.doneButLinked' : 'forget.done',
        });
      case 'store_failed':
        return this.$send(LastWordOutput, { text: 'forget.failed' });
      default:
        return this.$send(AccountProblemOutput, { problem: outcome });
    }
  }

  /** Somebody is not sure. */
  @NotAnIntent()
  async keepAll(): Promise<void> {
    return this.$send(AnswerOutput, { text: 'forget.kept' });
  }
}
