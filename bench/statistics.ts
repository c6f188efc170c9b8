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

/** A mean and its 95 % confidence interval. */
export interface Estimate {
  readonly mean: number;
  /** Half of the interval; infinite for a single value. */
  readonly uncertainty: number;
}

/** The 97.5 % quantiles of Student's t-distribution, for 1, 2, … degrees of freedom. */
const STUDENT = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23];

/**
 * Estimates the mean of what was measured several times.
 *
 * @param values at least one
 * @see https://en.wikipedia.org/wiki/Confidence_interval#Example
 */
export function estimateOf(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, uncertainty: Infinity };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { mean, uncertainty: (STUDENT[n - 2] ?? 1.96) * Math.sqrt(variance / n) };
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
