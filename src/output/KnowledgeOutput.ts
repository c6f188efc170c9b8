import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { Knowledge } from '../store/facts';
import { SpokenOutput } from './SpokenOutput';

export interface KnowledgeOptions extends OutputOptions {
  /** The name in the account, if there is one. */
  name?: string;
  /** Whether the account has an email address. */
  hasEmail: boolean;
  /** What is stored; undefined if the store failed. */
  knowledge?: Knowledge;
}

/** Summarizes everything that the skill knows about the user. */
@Output()
export class KnowledgeOutput extends SpokenOutput<KnowledgeOptions> {
  override build(): OutputTemplate {
    return this.answer(`${this.fromAccount()} ${this.remembered()}`);
  }

  private fromAccount(): string {
    const { name, hasEmail } = this.options;
    if (name) return this.say(hasEmail ? 'known.nameAndEmail' : 'known.name', { name });
    return this.say(hasEmail ? 'known.email' : 'known.neither');
  }

  private remembered(): string {
    const { knowledge } = this.options;
    if (!knowledge) return this.say('known.unavailable');
    const { isNoted, nickname, wish } = knowledge;
    const name = nickname ?? wish;
    const facts = [name && this.say('known.nickname', { name })].filter(Boolean);
    if (facts.length === 0 && !isNoted) return this.say('known.nothing');
    if (facts.length === 0) facts.push(this.say('known.link'));
    return [...facts, this.say('known.more')].join(' ');
  }
}
