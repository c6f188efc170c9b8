import { Component, Global, Intents } from '@jovotech/framework';
import { languageOf } from '../languages';
import { CurrentNameOutput } from '../output/CurrentNameOutput';
import { AnswerOutput, LinkCardOutput, QuestionOutput } from '../output/TextOutput';
import type { AccountProblem } from '../services/AccountService';
import { isNickname, type Nickname, readNickname } from '../services/nickname/Nickname';
import { greetingName, type Profile } from '../services/profile/Profile';
import { ConfirmationComponent } from './ConfirmationComponent';
import { NotAnIntent } from './NotAnIntent';
import { confirmation, type Question } from './questions';
import { SkillComponent } from './SkillComponent';

/** Jovo's type lacks `slotValue`: https://developer.amazon.com/docs/alexa/custom-skills/collect-multiple-values-in-a-slot.html */
interface HeardName {
  readonly resolved?: string;
  readonly native?: { readonly slotValue?: { readonly type?: string } };
}

/** Handles nicknames: "Call me Captain." */
@Global()
@Component()
export class NicknameComponent extends SkillComponent {
  @Intents('CallMeIntent')
  async callMe(): Promise<void> {
    if (!this.account.memory.remembers)
      return this.$send(QuestionOutput, { text: 'nickname.notKept' });
    const account = await this.account.lookUp();
    const { resolved = '', native } = (this.$entities.name ?? {}) as HeardName;
    const nickname = this.readNickname(resolved, native?.slotValue?.type === 'List');
    if (account.status !== 'linked') return this.waitForLink(nickname, account.status);
    switch (nickname.status) {
      case 'good':
        return this.keepNickname(account.profile, nickname.name);
      case 'doubtful':
        return this.confirm({ text: 'nickname.confirm', values: { name: nickname.name } });
      case 'unusable':
        return this.$send(QuestionOutput, { text: 'nickname.unusable' });
    }
  }

  /** Applies a nickname that was requested before the account was linked. */
  @NotAnIntent()
  async grantWish(): Promise<void> {
    const account = await this.account.lookUp();
    if (account.status !== 'linked') return this.tellProblem(account.status);
    const { wish = '', nickname: current } = account.memory ?? {};
    if (!isNickname(wish)) return this.refuseNickname();
    // The person who asked may not be the account's owner: they share the device.
    return this.readNickname(wish).status === 'good' && (current ?? wish) === wish
      ? this.keepNickname(account.profile, wish)
      : this.confirm({ text: 'nickname.confirmWish', values: { name: wish } });
  }

  /** Saves a confirmed nickname. */
  @NotAnIntent()
  async agreeToNickname({ name }: { name: string }): Promise<void> {
    const account = await this.account.lookUp();
    return account.status === 'linked'
      ? this.keepNickname(account.profile, name)
      : this.tellProblem(account.status);
  }

  /** Discards a nickname that wasn't confirmed. */
  @NotAnIntent()
  async refuseNickname(): Promise<void> {
    await this.account.memory.rememberForADay({ wish: undefined });
    return this.$send(AnswerOutput, { text: 'nickname.refused' });
  }

  @Intents('NicknameIntent')
  async tellNickname(): Promise<void> {
    const account = await this.account.lookUp();
    if (account.status !== 'linked') return this.tellProblem(account.status);
    const { memory, profile } = account;
    return memory
      ? this.$send(CurrentNameOutput, { nickname: memory.nickname, name: greetingName(profile) })
      : this.$send(AnswerOutput, { text: 'memory.unavailable' });
  }

  @Intents('ForgetNicknameIntent')
  async forgetNickname(): Promise<void> {
    const account = await this.account.lookUp();
    if (account.status !== 'linked') return this.forgetWish(account.status);
    const { memory, profile } = account;
    const isNone = memory && memory.nickname === undefined && memory.wish === undefined;
    if (isNone) return this.$send(AnswerOutput, { text: 'nickname.nothingToForget' });
    const isForgotten = await this.account.memory.remember(profile, {
      nickname: undefined,
      wish: undefined,
    });
    const text = isForgotten ? 'nickname.forgotten' : 'memory.unavailable';
    return this.$send(AnswerOutput, { text });
  }

  private readNickname(spoken: string, isOneOfMany?: boolean): Nickname {
    return readNickname(spoken, isOneOfMany, languageOf(this.$request.getLocale() ?? '')?.names);
  }

  private async keepNickname(profile: Profile, name: string): Promise<void> {
    const facts = { nickname: name, wish: undefined, greeted: 'yes' } as const;
    return (await this.account.memory.remember(profile, facts))
      ? this.$send(AnswerOutput, { text: 'nickname.kept', values: { name } })
      : this.$send(AnswerOutput, { text: 'memory.unavailable' });
  }

  /** Nicknames belong to an account. If linking one helps, saves the nickname until then. */
  private async waitForLink(nickname: Nickname, problem: AccountProblem): Promise<void> {
    if (!canWait(problem) || nickname.status === 'unusable') return this.tellProblem(problem);
    return (await this.account.memory.rememberForADay({ wish: nickname.name }))
      ? this.$send(LinkCardOutput, { text: 'nickname.waits', values: { name: nickname.name } })
      : this.tellProblem(problem);
  }

  /** Forgets a nickname that waits for a link. */
  private async forgetWish(problem: AccountProblem): Promise<void> {
    if (!canWait(problem)) return this.tellProblem(problem);
    const { memory } = this.account;
    const waiting = await memory.waiting();
    const isNone = waiting && waiting.wish === undefined;
    // The account may have a nickname.
    if (isNone && problem === 'link_again') return this.tellProblem(problem);
    if (isNone) return this.$send(AnswerOutput, { text: 'nickname.nothingToForget' });
    const isForgotten = await memory.rememberForADay({ wish: undefined });
    const text = isForgotten ? 'nickname.forgotten' : 'memory.unavailable';
    return this.$send(AnswerOutput, { text });
  }

  private async confirm(question: Question): Promise<void> {
    return this.$delegate(ConfirmationComponent, confirmation(question));
  }
}

/** Whether a nickname can wait until the user links an account. */
function canWait(problem: AccountProblem): boolean {
  return problem === 'not_linked' || problem === 'link_again';
}
