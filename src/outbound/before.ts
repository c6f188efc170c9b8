import { setTimeout as sleep } from 'node:timers/promises';
import { noteWork } from './workUnderWay';

/**
 * Waits for something until a point in time, and not longer. What is waited for goes on: others may
 * wait for it, too.
 *
 * @param deadline milliseconds since 1970; without it, there is no hurry
 * @param work what is waited for
 * @param late makes the error that is thrown when it was not ready
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
