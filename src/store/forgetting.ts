import type { Ledger } from './Ledger';
import { letGo } from './holders';
import { ACCOUNT, ALEXA_USER, idOf, REVOCATION, WAITING } from './records';

/**
 * How long a forgotten Alexa user is remembered as such, in milliseconds: much longer than the hour for
 * which Alexa retries events, so that a late event can't restore the user.
 */
const FORGOTTEN_MS = 24 * 3_600_000;

/** How many holders to forget per transaction. A retry continues after the last one. */
const HOLDERS_AT_ONCE = 25;

/**
 * Forgets an Alexa user, and every account that has no other holder. Stores the accounts whose grants
 * must be revoked first, for up to a day, because a retry couldn't find them any more.
 *
 * @param at when the user left, in milliseconds since 1970
 * @param now milliseconds since 1970
 * @returns the `sub` of each account whose grant must be revoked
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

/** Returns the `sub` of each account that has no other holder, now or at an earlier attempt. */
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
 * Erases an account's facts, and expires the account in a day in case the following steps fail.
 *
 * @param now milliseconds since 1970
 */
export async function forgetMemory(ledger: Ledger, accountId: string, now: number): Promise<void> {
  const account = await ledger.read(ACCOUNT, accountId);
  if (!account) return;
  const { sub, holders } = account;
  ledger.write(ACCOUNT, accountId, { sub, holders, expiresAt: now + FORGOTTEN_MS });
}

/**
 * Forgets some holders of an account, and the account itself with the last one. Returns whether it is
 * done.
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

/** Removes an account from an Alexa user, and erases the user if it was their only account. */
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
