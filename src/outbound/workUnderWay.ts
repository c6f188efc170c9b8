const underWay = new Set<Promise<unknown>>();

/**
 * Takes note of work that may go on when the request that it was begun for has been answered.
 *
 * @param work the work
 * @returns the same
 */
export function noteWork<Result>(work: Promise<Result>): Promise<Result> {
  underWay.add(work);
  const done = (): void => void underWay.delete(work);
  work.then(done, done);
  return work;
}

/** Resolves when all such work is done, well or badly, and also what was begun meanwhile. */
export async function allWorkDone(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}
