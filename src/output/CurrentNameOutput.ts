import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface CurrentNameOptions extends OutputOptions {
  /** What they wanted to be called. */
  nickname?: string;
  /** What they are called without. */
  name?: string;
}

/** Tells users what they are called, and where that comes from. */
@Output()
export class CurrentNameOutput extends SpokenOutput<CurrentNameOptions> {
  override build(): OutputTemplate {
    const { nickname, name } = this.options;
    if (nickname) return this.answer(this.say('nickname.current', { name: nickname }));
    if (name) return this.ask(this.say('nickname.fromAccount', { name }));
    return this.ask(this.say('nickname.none'));
  }
}
