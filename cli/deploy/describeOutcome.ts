import { type AccountLinking } from '../../linking/accountLinking';
import { uncomparedFields } from '../../linking/drift/linkingDrift';
import { type LinkingOutcome } from '../../linking/drift/sendLinking';

/**
 * What a deploy tells about account linking that is now as the project says.
 *
 * @returns several lines of text
 */
export function describeOutcome(
  { before, sent }: LinkingOutcome,
  accountLinking: AccountLinking,
): string {
  const hidden = uncomparedFields(accountLinking).join(', ');
  if (!sent) {
    return (
      'Account linking: nothing has changed, nothing was sent.\n' +
      `Amazon never shows ${hidden}: send a new one with --account-linking-secret.`
    );
  }
  const changed = before.map(({ field }) => field).join(', ') || 'nothing that can be seen';
  return (
    'Account linking: sent, read back, and found the same.\n' +
    `Changed: ${changed}. Amazon never shows ${hidden}.`
  );
}
