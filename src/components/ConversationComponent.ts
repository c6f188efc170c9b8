import { Component, Global, Intents } from '@jovotech/framework';
import { LastWordOutput, QuestionOutput } from '../output/TextOutput';
import { SkillComponent } from './SkillComponent';

/** What every skill has to understand, and everything that nobody else understood. */
@Global()
@Component()
export class ConversationComponent extends SkillComponent {
  /** "Yes" answers the question whether there is anything else. */
  @Intents(['AMAZON.HelpIntent', 'AMAZON.YesIntent'])
  async help(): Promise<void> {
    return this.$send(QuestionOutput, { text: 'help.message' });
  }

  /** "No" does so, too. */
  @Intents([
    'AMAZON.StopIntent',
    'AMAZON.CancelIntent',
    'AMAZON.NavigateHomeIntent',
    'AMAZON.NoIntent',
  ])
  async stop(): Promise<void> {
    return this.$send(LastWordOutput, { text: 'goodbye' });
  }

  @Intents('AMAZON.FallbackIntent')
  async fallBack(): Promise<void> {
    return this.$send(QuestionOutput, { text: 'help.fallback' });
  }

  /** The session is over: nothing may be said any more. */
  END(): void {}

  /** An unknown intent gets help. Requests that are no talk, such as skill events, get no answer. */
  async UNHANDLED(): Promise<void> {
    if (this.$input.getIntentName()) return this.help();
  }
}
