import { Component, Intents } from '@jovotech/framework';
import { ConfirmationOutput } from '../output/TextOutput';
import type { Question } from './questions';
import { SkillComponent } from './SkillComponent';

/** Asks a question and gives the answer to the component that delegated it. */
@Component()
export class ConfirmationComponent extends SkillComponent<
  Record<string, never>,
  Question,
  'yes' | 'no'
> {
  /** Asks, and asks again when Alexa understood nothing, or help is wanted with the answer. */
  @Intents(['AMAZON.FallbackIntent', 'AMAZON.HelpIntent', 'AMAZON.RepeatIntent'])
  async START(): Promise<void> {
    return this.$send(ConfirmationOutput, this.$component.config as Question);
  }

  @Intents('AMAZON.YesIntent')
  async agree(): Promise<void> {
    return this.$resolve('yes', this.$component.config?.values?.name);
  }

  @Intents('AMAZON.NoIntent')
  async disagree(): Promise<void> {
    return this.$resolve('no', this.$component.config?.values?.name);
  }
}
