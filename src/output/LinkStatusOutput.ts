import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface LinkStatusOptions extends OutputOptions {
  /** The name in the account, if there is one. */
  name?: string;
}

/** Says that the account is linked, and whose account it is. */
@Output()
export class LinkStatusOutput extends SpokenOutput<LinkStatusOptions> {
  override build(): OutputTemplate {
    const { name } = this.options;
    return this.answer(name ? this.say('link.linkedAs', { name }) : this.say('link.linked'));
  }
}
