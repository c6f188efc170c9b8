import type { Holder } from './AccountStore';
import type { Ledger } from './Ledger';
import { ACCOUNT, ALEXA_USER, idOf, type AccountRecord } from './records';

/**
 * An Alexa user holds at most so many accounts: with one more, the one that was linked first is let
 * go. People link one or two; a tester could fill the database.
 */
const MOST_ACCOUNTS = 10;

/**
 * Notes that an Alexa user is linked to an account, if that is not known.
 *
 * An Alexa user always lists the accounts that count them as a holder, or those could never be
 * erased: so the user is written first when something is linked, and last when it is let go.
 *
 * @param ledger where it is noted
 * @param holder who is linked to what
 * @param isNews whether the link has been made just then: its time counts for what else is heard of
 *   this Alexa user. Default: it may have been there for long.
 * @returns the account; `undefined` if the Alexa user has been forgotten since, or has linked too many
 *   others
 */
export async function noteLink(
  ledger: Ledger,
  { alexaUserId, sub, at }: Holder,
  { isNews = false } = {},
): Promise<AccountRecord | undefined> {
  const userId = idOf(alexaUserId);
  const accountId = idOf(sub);
  const [user, known] = await Promise.all([
    ledger.read(ALEXA_USER, userId),
    ledger.read(ACCOUNT, accountId),
  ]);
  // Events can come late: https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
  if (at <= (user?.forgottenAt ?? -Infinity)) return undefined;

  // An account that is being forgotten is as good as gone: whoever goes on using it begins anew.
  const account = known && known.expiresAt === undefined ? known : { sub, holders: [] };
  const { accounts = [], linkedAt = -Infinity } = user ?? {};
  const isHeld = account.holders.includes(userId) && accounts.at(-1) === accountId;
  if (isHeld && !(isNews && at > linkedAt)) return account;

  const others = accounts.filter((id) => id !== accountId);
  const all = at < linkedAt ? [accountId, ...others] : [...others, accountId];
  const listed = all.slice(-MOST_ACCOUNTS);
  for (const id of all.slice(0, -MOST_ACCOUNTS)) await letGo(ledger, id, userId);
  ledger.write(ALEXA_USER, userId, { accounts: listed, linkedAt: Math.max(at, linkedAt) });
  if (!listed.includes(accountId)) return undefined;
  const holders = [...account.holders.filter((id) => id !== userId), userId];
  const held = { ...account, holders };
  ledger.write(ACCOUNT, accountId, held);
  return held;
}

/**
 * Takes an account from one of its holders, and erases it if that was the last one.
 *
 * @param ledger where it is noted
 * @param accountId the ID of the account
 * @param userId the ID of the Alexa user
 * @returns the account if it is erased
 */
export async function letGo(
  ledger: Ledger,
  accountId: string,
  userId: string,
): Promise<AccountRecord | undefined> {
  const account = await ledger.read(ACCOUNT, accountId);
  if (!account) return undefined;
  const holders = account.holders.filter((id) => id !== userId);
  if (holders.length === 0) {
    ledger.erase(ACCOUNT, accountId);
    return account;
  }
  ledger.write(ACCOUNT, accountId, { ...account, holders });
  return undefined;
}
