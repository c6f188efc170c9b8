import type { ContestantName } from '../contestants/Contestant';
import type { Laboratory } from './Laboratory';
import { requestOf } from './requests';

/** Jovo verifies nothing, so its template doesn't either. */
const VERIFY_NOTHING: readonly ContestantName[] = ['jovoTemplate'];

/**
 * Checks that a contestant verifies signatures: one that refuses nothing is fast for a bad reason.
 *
 * @throws when it doesn't behave as it should
 */
export async function checkVerification(
  { signer }: Laboratory,
  name: ContestantName,
  port: number,
): Promise<void> {
  const body = JSON.stringify(requestOf('unlinked', 0));
  const statusOf = async (signed: string): Promise<number> => {
    const headers = { 'content-type': 'application/json', ...signer.sign(Buffer.from(signed)) };
    const url = `http://127.0.0.1:${port}/webhook`;
    const answer = await fetch(url, { method: 'POST', headers, body });
    await answer.body?.cancel();
    return answer.status;
  };
  const statuses = [await statusOf(body), await statusOf(`${body} `)];
  const expected = [200, VERIFY_NOTHING.includes(name) ? 200 : 400];
  if (statuses.join() === expected.join()) return;
  throw new Error(
    `${name} answers ${statuses.join(' and ')} to a good and a bad signature, not ${expected.join(' and ')}.`,
  );
}
