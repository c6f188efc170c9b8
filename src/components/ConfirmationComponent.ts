import { Component, Intents } from '@jovotech/framework';
import { ConfirmationOutput } from '../output/TextOutput';
import type { Question } from './questions';
import { SkillComponent } from './SkillComponent';

/**
 * Asks a yes-or-no question and returns the answer to the component that delegated it. If someone else
 * than the person who was asked answers, asks that person.
 */
@Component()
export class ConfirmationComponent extends SkillComponent<
  { speaker: string },
  Question,
  'yes' | 'no'
> {
  /** Asks the question, and repeats it after a misunderstanding or a request for help. */
  @Intents(['AMAZON.FallbackIntent', 'AMAZON.HelpIntent', 'AMAZON.RepeatIntent'])
  async START(): Promise<void> {
    this.$component.data.speaker = this.account.speaker;
    return this.$send(ConfirmationOutput, this.$component.config as Question);
  }

  @Intents('AMAZON.YesIntent')
  async agree(): Promise<void> {
    return this.answer('yes');
  }

  @Intents('AMAZON.NoIntent')
  async disagree(): Promise<void> {
    return this.answer('no');
  }

  private async answer(word: 'yes' | 'no'): Promise<void> {
    const { config, data } = this.$component;
    if (data.speaker !== this.account.speaker) return this.START();
    return this.$resolve(word, config?.values);
  }
}
