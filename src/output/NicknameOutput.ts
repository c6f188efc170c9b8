import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { LinkAccountCardOutput } from '@jovotech/platform-alexa';
import { SpokenOutput } from './SpokenOutput';

export interface NicknameOptions extends OutputOptions {
  /** What somebody is or will be called. */
  name: string;
}

/** Promises to call somebody by a nickname from now on. */
@Output()
export class NicknameKeptOutput extends SpokenOutput<NicknameOptions> {
  override build(): OutputTemplate {
    return this.answer(this.say('nickname.kept', { name: this.options.name }));
  }
}

/** Asks somebody to link an account first, who wants to be called by a nickname. */
@Output()
export class NicknameWaitsOutput extends SpokenOutput<NicknameOptions> {
  override build(): OutputTemplate | OutputTemplate[] {
    const message = this.say('nickname.waits', { name: this.options.name });
    return new LinkAccountCardOutput(this.jovo, { message }).build();
  }
}

export interface CurrentNameOptions extends OutputOptions {
  /** What they wanted to be called. */
  nickname?: string;
  /** What they are called without. */
  name?: string;
}

/** Tells somebody what they are called, and where that comes from. */
@Output()
export class CurrentNameOutput extends SpokenOutput<CurrentNameOptions> {
  override build(): OutputTemplate {
    const { nickname, name } = this.options;
    if (nickname) return this.answer(this.say('nickname.current', { name: nickname }));
    if (name) return this.ask(this.say('nickname.fromAccount', { name }));
    return this.ask(this.say('nickname.none'));
  }
}
