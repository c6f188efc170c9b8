import { Component, Intents } from '@jovotech/framework';
import { ConfirmationOutput } from '../output/TextOutput';
import type { Question } from './questions';
import { SkillComponent } from './SkillComponent';

/** Asks a yes-or-no question and returns the answer to the component that delegated it. */
@Component()
export class ConfirmationComponent extends SkillComponent<
  Record<string, never>,
  Question,
  'yes' | 'no'
> {
  /** Asks the question, and repeats it after a misunderstanding or a request for help. */
  @Intents(['AMAZON.FallbackIntent', 'AMAZON.HelpIntent', 'AMAZON.RepeatIntent'])
  async START(): Promise<void> {
    return this.$send(ConfirmationOutput, this.$component.config as Question);
  }

  @Intents('AMAZON.YesIntent')
  async agree(): Promise<void> {
    return this.$resolve('yes', this.$component.config?.values);
  }

  @Intents('AMAZON.NoIntent')
  async disagree(): Promise<void> {
    return this.$resolve('no', this.$component.config?.values);
  }
}
