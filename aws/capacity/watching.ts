import { type CounterName, counters, latencies } from '../../src/metrics/catalogue';
import { metricsOf } from '../stack/metrics';
import { skillTemplate } from '../stack/skillTemplate';
import { prices } from './assumptions';

/** What watches a stage, and what it costs. */
export interface Watching {
  /** The skill's own metrics. CloudWatch bills those that have values. */
  readonly metrics: number;
  /** Metrics that alarms watch. An alarm that calculates is billed for each metric that it reads. */
  readonly alarmMetrics: number;
  readonly dashboards: number;
  /** A month, in US dollars, if every metric has values in every hour. */
  readonly dollars: number;
}

/** Counts what is in the template. */
export function watching(): Watching {
  const counted = (Object.keys(counters) as CounterName[]).flatMap(metricsOf);
  const measured = Object.values(latencies).map(({ cloudWatch }) => cloudWatch);
  const metrics = new Set([...counted, ...measured]).size;
  const resources = Object.values(skillTemplate('prod').Resources);
  const alarmMetrics = resources
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .reduce((sum, { Properties }) => sum + metricsRead(Properties), 0);
  const dashboards = resources.filter(({ Type }) => Type === 'AWS::CloudWatch::Dashboard').length;
  const dollars =
    metrics * prices.metric + alarmMetrics * prices.alarmMetric + dashboards * prices.dashboard;
  return { metrics, alarmMetrics, dashboards, dollars };
}

function metricsRead({ Metrics }: Readonly<Record<string, unknown>>): number {
  return Array.isArray(Metrics)
    ? Metrics.filter((metric: object) => 'MetricStat' in metric).length
    : 1;
}
