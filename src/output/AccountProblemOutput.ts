import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import { LinkAccountCardOutput } from '@jovotech/platform-alexa';
import type { AccountProblem } from '../services/AccountService';
import { SpokenOutput } from './SpokenOutput';

export interface AccountProblemOptions extends OutputOptions {
  problem: AccountProblem;
}

const TEXTS = {
  not_linked: 'account.notLinked',
  link_again: 'account.linkAgain',
  misconfigured: 'account.misconfigured',
  token_unusable: 'account.unavailable',
  unavailable: 'account.unavailable',
} as const satisfies Record<AccountProblem, string>;

/** Says why nothing is known about the account, and sends the card for linking it if that helps. */
@Output()
export class AccountProblemOutput extends SpokenOutput<AccountProblemOptions> {
  override build(): OutputTemplate | OutputTemplate[] {
    const { problem } = this.options;
    const message = this.say(TEXTS[problem]);
    return problem === 'not_linked' || problem === 'link_again'
      ? new LinkAccountCardOutput(this.jovo, { message }).build()
      : { message, listen: false };
  }
}
