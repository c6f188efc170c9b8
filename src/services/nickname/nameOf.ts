import type { LinkedAccount } from '../AccountService';
import { greetingName } from '../profile/Profile';

/**
 * What to call somebody: as they wish, else as their account says.
 *
 * @param account their account
 * @returns the name; `undefined` if there is none
 */
export function nameOf({ memory, profile }: LinkedAccount): string | undefined {
  return memory?.nickname ?? greetingName(profile);
}
