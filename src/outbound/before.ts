import { setTimeout as sleep } from 'node:timers/promises';
import { noteWork } from './workUnderWay';

/**
 * Waits for a promise until a deadline. The work itself continues, because others may wait for it, too.
 *
 * @param deadline milliseconds since 1970. Default: none
 * @param late creates the error to throw at the deadline
 */
export async function before<Result>(
  deadline: number | undefined,
  work: Promise<Result>,
  late: () => Error,
): Promise<Result> {
  if (deadline === undefined) return work;
  const patience = new AbortController();
  const { signal } = patience;
  const timeUp = sleep(Math.max(0, deadline - Date.now()), undefined, { signal }).then(() => {
    throw late();
  });
  try {
    return await Promise.race([noteWork(work), timeUp]);
  } finally {
    patience.abort();
    timeUp.catch(() => undefined);
  }
}
