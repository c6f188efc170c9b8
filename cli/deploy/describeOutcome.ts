import { type AccountLinking } from '../../linking/accountLinking';
import { uncomparedFields } from '../../linking/drift/linkingDrift';
import { type LinkingOutcome } from '../../linking/drift/sendLinking';

/** Returns what a deploy says about account linking that now matches the project. */
export function describeOutcome(
  { before, sent }: LinkingOutcome,
  accountLinking: AccountLinking,
): string {
  const hidden = uncomparedFields(accountLinking).join(', ');
  if (!sent) {
    return (
      'Account linking: nothing has changed, nothing was sent.\n' +
      `Amazon never shows ${hidden}. Send a new one with --account-linking-secret.`
    );
  }
  const changed = before.map(({ field }) => field).join(', ') || 'nothing visible';
  return (
    'Account linking: sent, and verified by reading it back.\n' +
    `Changed: ${changed}. Amazon never shows ${hidden}.`
  );
}
