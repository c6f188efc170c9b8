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
 * The maximum number of accounts per Alexa user; the oldest is dropped. Users link one or two, but a
 * tester could fill the database.
 */
const MOST_ACCOUNTS = 10;

/**
 * Stores a link, if it isn't stored yet.
 *
 * An Alexa user must list every account that has them as a holder, or the account could never be
 * erased. So the user is written first when linking, and last when dropping an account.
 *
 * @param isNews whether the link was made at `at`, which then orders other events. Default: `false`
 * @returns the account; `undefined` if the Alexa user has been forgotten or has linked too many others
 *   since
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
