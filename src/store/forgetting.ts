import type { Ledger } from './Ledger';
import { letGo } from './linking';
import { ACCOUNT, ALEXA_USER, idOf, REVOCATION, WAITING } from './records';

/**
 * For how long it is known that an Alexa user has been forgotten, in milliseconds: far longer than
 * Alexa repeats an event, which is an hour, so that none that comes late brings them back.
 */
const FORGOTTEN_MS = 24 * 3_600_000;

/** After so many holders it is noted how far it came: whoever tries again need not begin anew. */
const HOLDERS_AT_ONCE = 25;

/**
 * Forgets an Alexa user, and each account that nobody else holds. The grants of those have to be taken
 * back, so their IDs are kept until that is done, for a day at the most: first of all, for whoever
 * tries again would find them no more.
 *
 * @param ledger where it is noted
 * @param userId the ID of the Alexa user
 * @param at when they left, in milliseconds since 1970
 * @param now the time, in milliseconds since 1970
 * @returns the `sub` of each account whose grant is to be taken back
 */
export async function forgetUser(
  ledger: Ledger,
  userId: string,
  at: number,
  now: number,
): Promise<readonly string[]> {
  const { accounts = [], linkedAt, forgottenAt } = (await ledger.read(ALEXA_USER, userId)) ?? {};
  if (at < (linkedAt ?? -Infinity)) return [];
  const expiresAt = now + FORGOTTEN_MS;
  const subs = await heldByNobodyElse(ledger, userId, accounts);
  if (subs.length > 0) ledger.write(REVOCATION, userId, { subs, expiresAt });
  else ledger.erase(REVOCATION, userId);
  ledger.erase(WAITING, userId);
  await Promise.all(accounts.map((id) => letGo(ledger, id, userId)));
  ledger.write(ALEXA_USER, userId, {
    accounts: [],
    forgottenAt: Math.max(at, forgottenAt ?? -Infinity),
    expiresAt,
  });
  return subs;
}

/** The `sub` of each account that goes with an Alexa user, or that went when this was tried before. */
async function heldByNobodyElse(
  ledger: Ledger,
  userId: string,
  accounts: readonly string[],
): Promise<string[]> {
  const { subs: earlier = [] } = (await ledger.read(REVOCATION, userId)) ?? {};
  const subs = new Set(earlier);
  for (const id of new Set([...earlier.map(idOf), ...accounts])) {
    const account = await ledger.read(ACCOUNT, id);
    if (!account) continue;
    if (account.holders.every((holder) => holder === userId)) subs.add(account.sub);
    else subs.delete(account.sub);
  }
  return [...subs];
}

/**
 * Forgets what an account's owner has told the skill, and lets the account go: in a day, if what
 * should follow at once does not.
 *
 * @param ledger where it is noted
 * @param accountId the ID of the account
 * @param now the time, in milliseconds since 1970
 */
export async function forgetMemory(ledger: Ledger, accountId: string, now: number): Promise<void> {
  const account = await ledger.read(ACCOUNT, accountId);
  if (!account) return;
  const { sub, holders } = account;
  ledger.write(ACCOUNT, accountId, { sub, holders, expiresAt: now + FORGOTTEN_MS });
}

/**
 * Forgets some of the holders of an account, and with the last one the account.
 *
 * @param ledger where it is noted
 * @param accountId the ID of the account
 * @returns whether nothing is left
 */
export async function forgetHolders(ledger: Ledger, accountId: string): Promise<boolean> {
  const account = await ledger.read(ACCOUNT, accountId);
  if (!account) return true;
  const leaving = account.holders.slice(0, HOLDERS_AT_ONCE);
  const holders = account.holders.slice(HOLDERS_AT_ONCE);
  await Promise.all(leaving.map((userId) => forgetHolder(ledger, userId, accountId)));
  if (holders.length === 0) ledger.erase(ACCOUNT, accountId);
  else ledger.write(ACCOUNT, accountId, { ...account, holders });
  return holders.length === 0;
}

/**
 * Takes an account from an Alexa user, of whom nothing is left if it was the only one.
 *
 * @param ledger where it is noted
 * @param userId the ID of the Alexa user
 * @param accountId the ID of the account
 */
export async function forgetHolder(
  ledger: Ledger,
  userId: string,
  accountId: string,
): Promise<void> {
  ledger.erase(WAITING, userId);
  const user = await ledger.read(ALEXA_USER, userId);
  if (!user?.accounts.includes(accountId)) return;
  const accounts = user.accounts.filter((id) => id !== accountId);
  if (accounts.length > 0) ledger.write(ALEXA_USER, userId, { ...user, accounts });
  else ledger.erase(ALEXA_USER, userId);
}
