import { Component, Global, Intents } from '@jovotech/framework';
import { HelpOutput } from '../output/HelpOutput';
import { LastWordOutput, QuestionOutput } from '../output/TextOutput';
import { SkillComponent } from './SkillComponent';
import type { Turns } from './turns';

/** Handles Alexa's built-in intents and everything that no other component handles. */
@Global()
@Component()
export class ConversationComponent extends SkillComponent {
  /** A "yes" answers "Anything else?" */
  @Intents(['AMAZON.HelpIntent', 'AMAZON.YesIntent'])
  async help(): Promise<void> {
    return this.$send(HelpOutput, { isLinked: this.canAnswer() });
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

  /** Gives a hint first, then help, and doesn't ask a third time. */
  @Intents('AMAZON.FallbackIntent')
  async fallBack(): Promise<void> {
    const turns = this.$session.data as Turns;
    switch (turns.misses) {
      case undefined:
        turns.misses = 1;
        return this.$send(QuestionOutput, { text: 'help.fallback' });
      case 1:
        turns.misses = 2;
        return this.$send(HelpOutput, { isLinked: this.canAnswer(), isMisunderstood: true });
      default:
        return this.$send(LastWordOutput, { text: 'help.giveUp' });
    }
  }

  /** The session has ended, so the response can't contain speech. */
  END(): void {}

  /** Answers unknown intents with help. Other requests, such as skill events, get no answer. */
  async UNHANDLED(): Promise<void> {
    if (this.$input.getIntentName()) return this.help();
  }

  /** Whether the speaker has an account to ask about. */
  private canAnswer(): boolean {
    return this.account.isLinked && !this.account.isUnlinkedPerson;
  }
}
