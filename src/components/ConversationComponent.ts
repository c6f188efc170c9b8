import { Component, Global, Intents } from '@jovotech/framework';
import { LastWordOutput, QuestionOutput } from '../output/TextOutput';
import { SkillComponent } from './SkillComponent';

/** Handles Alexa's built-in intents and everything that no other component handles. */
@Global()
@Component()
export class ConversationComponent extends SkillComponent {
  /** A "yes" answers "Can I help with anything else?" */
  @Intents(['AMAZON.HelpIntent', 'AMAZON.YesIntent'])
  async help(): Promise<void> {
    return this.$send(QuestionOutput, { text: 'help.message' });
  }

  /** So does a "no". */
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

  /** The session has ended, so the response can't contain speech. */
  END(): void {}

  /** Answers unknown intents with help. Other requests, such as skill events, get no answer. */
  async UNHANDLED(): Promise<void> {
    if (this.$input.getIntentName()) return this.help();
  }
}
