import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';

export interface LinkStatusOptions extends OutputOptions {
  /** Whether Auth0 was there to confirm the link. Default: `true`. */
  confirmed: boolean;
  /** The name in the linked account, if there is one. */
  name?: string;
}

/** Says that the account is linked, and whose it is. */
@Output()
export class LinkStatusOutput extends SpokenOutput<LinkStatusOptions> {
  override getDefaultOptions(): LinkStatusOptions {
    return { confirmed: true };
  }

  override build(): OutputTemplate {
    return this.answer(this.status());
  }

  private status(): string {
    const { confirmed, name } = this.options;
    if (!confirmed) return this.say('link.linkedUnchecked');
    return name ? this.say('link.linkedAs', { name }) : this.say('link.linked');
  }
}
