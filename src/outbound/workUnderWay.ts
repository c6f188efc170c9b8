const underWay = new Set<Promise<unknown>>();

/** Tracks work that may continue after its request has been answered. Returns the same promise. */
export function noteWork<Result>(work: Promise<Result>): Promise<Result> {
  underWay.add(work);
  const done = (): void => void underWay.delete(work);
  work.then(done, done);
  return work;
}

/** Resolves when all tracked work has settled, including work started in the meantime. */
export async function allWorkDone(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}
