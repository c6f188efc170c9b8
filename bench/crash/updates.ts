import type { Holder } from '../../src/store/linking';

/** One update: a user on a device of their own changes a fact of the account they share. */
export interface Update {
  readonly holder: Holder;
  readonly text: string;
}

/**
 * The update with a number. Several share an account, so that they compete for its record; each
 * has an Alexa user of its own, so that each leaves a trace that no later one covers.
 *
 * @param number counts from 0
 * @param users how many accounts there are
 */
export function updateOf(number: number, users: number): Update {
  const sub = `auth0|${number % users}`;
  const holder = { alexaUserId: `amzn1.ask.account.${number}`, sub, at: number };
  return { holder, text: `Captain ${number}` };
}
