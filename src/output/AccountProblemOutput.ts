import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { LinkAccountCardOutput } from '@jovotech/platform-alexa';
import type { AccountProblem } from '../services/AccountService';
import { SpokenOutput } from './SpokenOutput';

export interface AccountProblemOptions extends OutputOptions {
  problem: AccountProblem;
}

/**
 * Says why nothing is known about the account, and what to do. Where linking helps, it sends the
 * card for it to the Alexa app and ends the session, for nothing more can be done by voice.
 *
 * @see https://developer.amazon.com/docs/alexa/account-linking/account-linking-for-custom-skills.html
 */
@Output()
export class AccountProblemOutput extends SpokenOutput<AccountProblemOptions> {
  override build(): OutputTemplate | OutputTemplate[] {
    switch (this.options.problem) {
      case 'not_linked':
        return this.cardToLink(this.say('account.notLinked'));
      case 'link_again':
        return this.cardToLink(this.say('account.linkAgain'));
      case 'misconfigured':
        return { message: this.say('account.misconfigured'), listen: false };
      case 'token_unusable':
      case 'unavailable':
        return { message: this.say('account.unavailable'), listen: false };
    }
  }

  private cardToLink(message: string): OutputTemplate | OutputTemplate[] {
    return new LinkAccountCardOutput(this.jovo, { message }).build();
  }
}
