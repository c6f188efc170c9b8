import { type AccountLinking } from '../accountLinking';
import { linkingDrift, type Difference } from './linkingDrift';
import { type Smapi } from '../smapi/Smapi';

export interface LinkingToSend {
  readonly skillId: string;
  readonly accountLinking: AccountLinking;
  /** Send it even if no difference can be seen: Amazon never shows the client secret. */
  readonly always: boolean;
}

export interface LinkingOutcome {
  /** What differed before. */
  readonly before: readonly Difference[];
  readonly sent: boolean;
  /** What still differs when it is read back. Empty if all went well. */
  readonly after: readonly Difference[];
}

/**
 * Sends the project's account linking to Amazon, and verifies it by reading it back. Writes nothing if
 * nothing differs.
 *
 * @throws {SmapiError} when Amazon can't be reached, or refuses
 */
export async function sendLinking(
  smapi: Pick<Smapi, 'getAccountLinking' | 'updateAccountLinking'>,
  { skillId, accountLinking, always }: LinkingToSend,
): Promise<LinkingOutcome> {
  const drift = async (): Promise<Difference[]> =>
    linkingDrift(accountLinking, await smapi.getAccountLinking(skillId));

  const before = await drift();
  if (before.length === 0 && !always) return { before, sent: false, after: [] };

  await smapi.updateAccountLinking(skillId, { accountLinkingRequest: accountLinking });
  return { before, sent: true, after: await drift() };
}
