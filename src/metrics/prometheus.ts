import { counters, latencies, type CounterName, type LatencyName } from './catalogue';
import { BUCKETS, totals } from './record';

/** What every metric's name begins with. */
export const PREFIX = 'alexa_skill_';

/**
 * Returns all metrics as text for Prometheus.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export function prometheusText(): string {
  const { counted, measured } = totals();
  const counterLines = (Object.keys(counters) as CounterName[]).flatMap((name) => {
    const { help, label } = counters[name];
    const metric = `${PREFIX}${name}_total`;
    const samples = Object.entries(counted[name]).map(
      ([value, sum]) => `${metric}{${label}="${value}"} ${sum}`,
    );
    return [`# HELP ${metric} ${help}`, `# TYPE ${metric} counter`, ...samples];
  });
  const latencyLines = (Object.keys(latencies) as LatencyName[]).flatMap((name) => {
    const { buckets, count, sum } = measured[name];
    const metric = `${PREFIX}${name}`;
    return [
      `# HELP ${metric} ${latencies[name].help}`,
      `# TYPE ${metric} histogram`,
      ...BUCKETS.map((bound, index) => `${metric}_bucket{le="${bound}"} ${buckets[index]}`),
      `${metric}_bucket{le="+Inf"} ${count}`,
      `${metric}_sum ${sum}`,
      `${metric}_count ${count}`,
    ];
  });
  return [...counterLines, ...latencyLines, ''].join('\n');
}
