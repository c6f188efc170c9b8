import { counters, latencies, type CounterName, type LatencyName, type ValueOf } from './catalogue';

/** The upper bounds of the latency buckets, in seconds. An attempt may take 1.5 s, and a call 3 s. */
export const BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 3] as const;

/** CloudWatch's limit of values for each metric and line. */
const MOST_VALUES = 100;

/** What was measured of a latency since the process started. */
export interface Measured {
  /** How many calls took no longer than each bucket's bound. */
  readonly buckets: number[];
  count: number;
  /** In seconds. */
  sum: number;
}

// Since the process started, for Prometheus.
const counted = zeros();
const measured = mapValues(latencies, (): Measured => ({
  buckets: BUCKETS.map(() => 0),
  count: 0,
  sum: 0,
}));

// Since the last line for CloudWatch. Elsewhere, it fills up and stays as it is.
const newCounts = new Map<string, number>();
const newTimes = new Map<string, number[]>();

/** Adds one to a counter. */
export function count<Name extends CounterName>(name: Name, value: ValueOf<Name>): void {
  const values: Record<string, number> = counted[name];
  values[value]! += 1;
  const metric = (counters[name].values as Record<string, string | null>)[value];
  if (metric) newCounts.set(metric, (newCounts.get(metric) ?? 0) + 1);
}

/**
 * Records how long something took.
 *
 * @param ms in milliseconds
 */
export function observe(name: LatencyName, ms: number): void {
  const total = measured[name];
  const seconds = ms / 1_000;
  total.count += 1;
  total.sum += seconds;
  BUCKETS.forEach((bound, index) => {
    if (seconds <= bound) total.buckets[index]! += 1;
  });
  const { cloudWatch } = latencies[name];
  const times = newTimes.get(cloudWatch) ?? [];
  if (times.length < MOST_VALUES) newTimes.set(cloudWatch, [...times, Math.round(ms)]);
}

/** Returns everything that was counted and measured since the process started. */
export function totals(): { readonly counted: typeof counted; readonly measured: typeof measured } {
  return { counted, measured };
}

/** Returns what was counted and measured since the last call, by CloudWatch metric. */
export function takeNew(): {
  readonly counts: ReadonlyMap<string, number>;
  readonly times: ReadonlyMap<string, readonly number[]>;
} {
  const taken = { counts: new Map(newCounts), times: new Map(newTimes) };
  newCounts.clear();
  newTimes.clear();
  return taken;
}

/** Counters start at zero, so that Prometheus sees the first increase. */
function zeros(): Record<CounterName, Record<string, number>> {
  return mapValues(counters, ({ values }) =>
    mapValues(values as Record<string, string | null>, () => 0),
  );
}

function mapValues<Key extends string, Value, Result>(
  record: Readonly<Record<Key, Value>>,
  convert: (value: Value) => Result,
): Record<Key, Result> {
  const entries = Object.entries<Value>(record).map(([key, value]) => [key, convert(value)]);
  return Object.fromEntries(entries) as Record<Key, Result>;
}
