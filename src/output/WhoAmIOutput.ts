import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface WhoAmIOptions extends OutputOptions {
  /** The name in the account, if there is one. */
  name?: string;
  /** The nickname, if there is one. */
  nickname?: string;
}

/** Tells users their name and nickname. */
@Output()
export class WhoAmIOutput extends SpokenOutput<WhoAmIOptions> {
  override build(): OutputTemplate {
    return this.answer(this.who());
  }

  private who(): string {
    const { name, nickname } = this.options;
    if (name && nickname) return this.say('whoAmI.namedAndCalled', { name, nickname });
    if (nickname) return this.say('whoAmI.called', { nickname });
    return name ? this.say('whoAmI.named', { name }) : this.say('whoAmI.nameless');
  }
}
