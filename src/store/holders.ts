import type { Ledger } from './Ledger';
import { ACCOUNT, ALEXA_USER, idOf, type AccountRecord } from './records';

/** A link between an Alexa user and an account, as seen in a request. */
export interface Holder {
  /** The Alexa user ID: `amzn1.ask.account.…`. */
  readonly alexaUserId: string;
  /** The account: the profile's `sub` claim. */
  readonly sub: string;
  /** When Alexa sent the request, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * The maximum number of accounts per Alexa user whose facts are kept. Users link one or two, but a
 * tester could fill the database.
 */
const MOST_ACCOUNTS = 10;

/**
 * The maximum number of accounts per Alexa user altogether. Of those beyond the first limit, the store
 * keeps only the `sub`, which the event that the user left doesn't contain. It is needed to revoke the
 * grant: https://auth0.com/docs/secure/tokens/refresh-tokens/revoke-refresh-tokens
 */
const MOST_GRANTS = 25;

/**
 * Stores a link, if it isn't stored yet.
 *
 * An Alexa user must list every account that has them as a holder, or the account could never be
 * erased. So the user is written first when linking, and last when dropping an account.
 *
 * @param isNews whether the link was made at `at`, which then orders other events. Default: `false`
 * @returns the account; `undefined` if the Alexa user has been forgotten or has linked too many others
 *   since. Then at most its `sub` is stored
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
  // Events can arrive late:
  // https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
  if (at <= (user?.forgottenAt ?? -Infinity)) return undefined;

  // An account that is being forgotten counts as gone, so start afresh.
  const account = known && known.expiresAt === undefined ? known : { sub, holders: [] };
  const { accounts = [], linkedAt = -Infinity } = user ?? {};
  const isHeld = account.holders.includes(userId) && accounts.at(-1) === accountId;
  if (isHeld && !(isNews && at > linkedAt)) return account;

  const all = inOrder(accounts, accountId, at < linkedAt);
  const [lost, dropped] = [all.at(-MOST_GRANTS - 1), all.at(-MOST_ACCOUNTS - 1)];
  if (lost !== undefined) await letGo(ledger, lost, userId);
  if (dropped !== undefined) await drop(ledger, dropped, userId);
  const listed = all.slice(-MOST_GRANTS);
  ledger.write(ALEXA_USER, userId, { accounts: listed, linkedAt: Math.max(at, linkedAt) });

  const others = account.holders.filter((id) => id !== userId);
  const isRecent = all.slice(-MOST_ACCOUNTS).includes(accountId);
  if (!listed.includes(accountId) || (!isRecent && others.length > 0)) return undefined;
  const held = { ...account, holders: [...others, userId] };
  ledger.write(ACCOUNT, accountId, held);
  return isRecent ? held : undefined;
}

/** Returns an Alexa user's accounts including a given one, the most recently linked one last. */
function inOrder(accounts: readonly string[], id: string, isLate: boolean): readonly string[] {
  if (!isLate) return [...accounts.filter((other) => other !== id), id];
  return accounts.includes(id) ? accounts : [id, ...accounts];
}

/** Does the same as `letGo`, but keeps the `sub` of an account without another holder. */
async function drop(ledger: Ledger, accountId: string, userId: string): Promise<void> {
  const account = await letGo(ledger, accountId, userId);
  if (!account) return;
  const { sub, expiresAt } = account;
  ledger.write(ACCOUNT, accountId, { sub, holders: [userId], expiresAt });
}

/** Removes a holder from an account. Erases the account with its last holder, and then returns it. */
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
