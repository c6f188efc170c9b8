import { Output, type OutputOptions, type OutputTemplate } from '@jovotech/framework';
import type { AccountProblem } from '../services/AccountService';
import { LinkOutput } from './LinkOutput';

export interface AccountProblemOptions extends OutputOptions {
  problem: AccountProblem;
}

const TEXTS = {
  not_linked: 'account.notLinked',
  person_not_linked: 'account.personNotLinked',
  link_again: 'account.linkAgain',
  misconfigured: 'account.misconfigured',
  token_unusable: 'account.unavailable',
  unavailable: 'account.unavailable',
} as const satisfies Record<AccountProblem, string>;

/** Says why the account isn't available, and sends the account linking card if that helps. */
@Output()
export class AccountProblemOutput extends LinkOutput<AccountProblemOptions> {
  override build(): OutputTemplate {
    const { problem } = this.options;
    const message = this.say(TEXTS[problem]);
    return ['not_linked', 'person_not_linked', 'link_again'].includes(problem)
      ? this.askToLink(message)
      : { message, listen: false };
  }
}
