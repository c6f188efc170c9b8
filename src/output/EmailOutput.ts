import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { SpokenOutput } from './SpokenOutput';
import { spokenEmail } from './spokenEmail';

export interface EmailOptions extends OutputOptions {
  /** The email address in the account, if there is one. */
  email?: string;
}

/** Longer addresses take minutes to say and can exceed Alexa's SSML limit. */
const LONGEST_ADDRESS = 100;

/** Says the user's email address clearly. */
@Output()
export class EmailOutput extends SpokenOutput<EmailOptions> {
  override build(): OutputTemplate {
    return this.answer(this.message());
  }

  private message(): string {
    const { email } = this.options;
    if (!email) return this.say('email.unknown');
    if (email.length > LONGEST_ADDRESS) return this.say('email.tooLong');
    const { spoken, spelled } = spokenEmail(email, (sign) => this.say(`email.${sign}`));
    return this.say('email.known', { spoken, spelled });
  }
}
