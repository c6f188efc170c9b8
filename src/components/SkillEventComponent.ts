import { Component, Global, Types } from '@jovotech/framework';
import { NotAnIntent } from './NotAnIntent';
import { SkillComponent } from './SkillComponent';

/**
 * Handles events from the Alexa app. They can arrive late, twice and in any order, and their response
 * isn't spoken.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
@Global()
@Component()
export class SkillEventComponent extends SkillComponent {
  /** Stores the link. If this fails, the user's next request stores it. */
  @NotAnIntent()
  @Types('AlexaSkillEvent.SkillAccountLinked')
  async noteLink(): Promise<void> {
    return this.account.noteLink();
  }

  /** Forgets a user who disabled the skill, unless Alexa says that the data should be kept. */
  @NotAnIntent()
  @Types('AlexaSkillEvent.SkillDisabled')
  async forgetAlexaUser(): Promise<void> {
    return this.account.forgetAlexaUser();
  }
}
