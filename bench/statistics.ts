/**
 * A percentile by the nearest rank.
 *
 * @param values in any order
 * @param percent from 0 to 100
 * @returns NaN if there are no values
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
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
