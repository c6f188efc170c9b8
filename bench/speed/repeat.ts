import { latencyOf, type Latency } from '../statistics';

/** How long something is done before it counts, and for how long it counts, in milliseconds. */
export interface Span {
  readonly warmUp: number;
  readonly measure: number;
}

/**
 * Does something again and again, one after the other, and measures how long it takes.
 *
 * @param span for how long
 * @param prepare makes what is needed for one time; not measured
 * @param run does it once; measured
 */
export async function repeat<Given>(
  { warmUp, measure }: Span,
  prepare: (time: number) => Given,
  run: (given: Given) => Promise<unknown>,
): Promise<Latency> {
  const times: number[] = [];
  const start = performance.now();
  for (let now = start; now < start + warmUp + measure; now = performance.now()) {
    const given = prepare(times.length);
    const before = performance.now();
    await run(given);
    const after = performance.now();
    if (before >= start + warmUp) times.push(after - before);
  }
  return latencyOf(times);
}
