import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface CurrentNameOptions extends OutputOptions {
  /** The nickname, if there is one. */
  nickname?: string;
  /** The name in the account, if there is one. */
  name?: string;
}

/** Tells users what they are called, and where the name comes from. */
@Output()
export class CurrentNameOutput extends SpokenOutput<CurrentNameOptions> {
  override build(): OutputTemplate {
    const { nickname, name } = this.options;
    if (nickname) return this.answer(this.say('nickname.current', { name: nickname }));
    if (name) return this.ask(this.say('nickname.fromAccount', { name }));
    return this.ask(this.say('nickname.none'));
  }
}
