import { Component, Global, Types } from '@jovotech/framework';
import { NotAnIntent } from './NotAnIntent';
import { SkillComponent } from './SkillComponent';

/**
 * News from the Alexa app about the life of a link. Nobody hears an answer. The news can come twice,
 * late, and in any order.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
@Global()
@Component()
export class SkillEventComponent extends SkillComponent {
  /** Whoever has linked their account is known from then on. If not, their next words tell. */
  @NotAnIntent()
  @Types('AlexaSkillEvent.SkillAccountLinked')
  async noteLink(): Promise<void> {
    return this.account.noteLink();
  }

  /** Whoever disables the skill is forgotten, unless Alexa says that they may come back. */
  @NotAnIntent()
  @Types('AlexaSkillEvent.SkillDisabled')
  async forgetAlexaUser(): Promise<void> {
    return this.account.forgetAlexaUser();
  }
}
