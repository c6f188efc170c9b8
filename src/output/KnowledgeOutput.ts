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
    const saved = this.saved();
    const nothing = this.options.knowledge ? 'known.nothing' : 'known.unavailable';
    const facts = saved.length > 0 ? saved.join(' ') : this.say(nothing);
    const howToDelete = saved.length > 0 ? this.say('known.more') : undefined;
    return this.answer(`${this.fromAccount()} ${facts}`, howToDelete);
  }

  private fromAccount(): string {
    const { name, hasEmail } = this.options;
    if (name) return this.say(hasEmail ? 'known.nameAndEmail' : 'known.name', { name });
    return this.say(hasEmail ? 'known.email' : 'known.neither');
  }

  /** Returns what is stored, a sentence each. */
  private saved(): readonly string[] {
    const { isNoted, nickname, wish } = this.options.knowledge ?? {};
    const name = nickname ?? wish;
    const facts = name ? [this.say('known.nickname', { name })] : [];
    return facts.length === 0 && isNoted ? [this.say('known.link')] : facts;
  }
}
