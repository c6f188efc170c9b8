import { latencyOf, type Latency } from '../statistics';

/** How long to warm up and how long to measure, in milliseconds. */
export interface Span {
  readonly warmUp: number;
  readonly measure: number;
}

/**
 * Repeats an action, one run after another, and measures how long it takes.
 *
 * @param span how long to repeat it
 * @param prepare creates the input of one run; not measured
 * @param run performs the action once; measured
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
