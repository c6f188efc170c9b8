/**
 * Returns a percentile by the nearest rank.
 *
 * @param values in any order
 * @param percent from 0 to 100
 * @returns NaN if there are no values
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

/** Returns the median. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** How long something takes, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Summarizes how long something took, each time in milliseconds. */
export function latencyOf(times: readonly number[]): Latency {
  return {
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
  };
}

/** Returns the median of each percentile over several rounds, so that one disturbed round doesn't count. */
export function medianLatency(rounds: readonly Latency[]): Latency {
  return {
    p50: median(rounds.map(({ p50 }) => p50)),
    p95: median(rounds.map(({ p95 }) => p95)),
    p99: median(rounds.map(({ p99 }) => p99)),
  };
}

/** A straight line through measured points. */
export interface Trend {
  /** How much y grows for each unit of x. */
  readonly slope: number;
  /** Half of the 95 % confidence interval of the slope. */
  readonly uncertainty: number;
}

/**
 * Fits a line through points by least squares.
 *
 * @param points at least three
 * @see https://en.wikipedia.org/wiki/Simple_linear_regression
 */
export function trendOf(points: readonly { readonly x: number; readonly y: number }[]): Trend {
  const n = points.length;
  const mean = (pick: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / n;
  const meanX = mean(({ x }) => x);
  const meanY = mean(({ y }) => y);
  const spreadX = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spreadX;
  const squaredErrors = points.reduce(
    (sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2,
    0,
  );
  return { slope, uncertainty: 1.96 * Math.sqrt(squaredErrors / (n - 2) / spreadX) };
}
