import { ACCOUNT, ALEXA_USER, idOf } from '../../src/store/records';
import { noteIn } from '../../test/support/facts';
import { readRecords } from '../../test/support/readRecords';
import { updateOf } from './updates';

/**
 * Reads the files of a store directly, and looks for what confirmed updates should have left there.
 *
 * @param folder where the files are
 * @param confirmed the numbers of the updates
 * @param users how many accounts there are
 * @returns a line for each missing update
 * @throws when a file or a record can't be read
 */
export async function findLosses(
  folder: string,
  confirmed: readonly number[],
  users: number,
): Promise<string[]> {
  const records = await readRecords(folder);
  const lossOf = (number: number): string[] => {
    const { holder } = updateOf(number, users);
    const [userId, accountId] = [idOf(holder.alexaUserId), idOf(holder.sub)];
    const account = ACCOUNT.schema.parse(records.get(`${ACCOUNT.name}#${accountId}`));
    const user = ALEXA_USER.schema.parse(records.get(`${ALEXA_USER.name}#${userId}`));
    const isThere = account.holders.includes(userId) && user.accounts.includes(accountId);
    // Updates of one account are made in the order of their numbers; only a later one may follow.
    const latest = Number(noteIn(account)?.split(' ')[1]);
    return isThere && latest >= number ? [] : [`update ${number} is lost`];
  };
  return confirmed.flatMap(lossOf);
}
