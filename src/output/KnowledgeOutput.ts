import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface KnowledgeOptions extends OutputOptions {
  /** The name in the account, if there is one. */
  name?: string;
  /** Whether there is an e-mail address in the account. */
  hasEmail: boolean;
  /** What somebody wants to be called, if they said so. */
  nickname?: string;
  /** Whether it could be looked up what is remembered. */
  isComplete: boolean;
}

/** Tells somebody in one breath all that the skill knows about them. */
@Output()
export class KnowledgeOutput extends SpokenOutput<KnowledgeOptions> {
  override build(): OutputTemplate {
    return this.answer([this.fromAccount(), this.remembered(), this.say('known.more')].join(' '));
  }

  private fromAccount(): string {
    const { name, hasEmail } = this.options;
    if (name) return this.say(hasEmail ? 'known.nameAndEmail' : 'known.name', { name });
    return this.say(hasEmail ? 'known.email' : 'known.neither');
  }

  private remembered(): string {
    const { nickname, isComplete } = this.options;
    if (!isComplete) return this.say('known.unavailable');
    return nickname ? this.say('known.nickname', { name: nickname }) : this.say('known.link');
  }
}
