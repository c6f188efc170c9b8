import type { Holder } from '../../src/store/holders';

/** One update: a user on a device of their own changes a fact of the account they share. */
export interface Update {
  readonly holder: Holder;
  readonly text: string;
}

/**
 * Returns the update with a number. Several updates share an account, so they compete for its record.
 * Each has an Alexa user of its own, so it leaves a trace that no later update overwrites.
 *
 * @param number counts from 0
 * @param users how many accounts there are
 */
export function updateOf(number: number, users: number): Update {
  const sub = `auth0|${number % users}`;
  const holder = { alexaUserId: `amzn1.ask.account.${number}`, sub, at: number };
  return { holder, text: `Captain ${number}` };
}
