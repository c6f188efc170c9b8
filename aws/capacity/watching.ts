import { counters, latencies } from '../../src/metrics/catalogue';
import { skillTemplate } from '../stack/skillTemplate';
import { prices } from './assumptions';

/** What a month of alarms, metrics and the dashboard costs, in US dollars, at most. */
export function watchingDollars(): number {
  const { alarmMetrics, dashboards } = watched();
  return (
    alarmMetrics * prices.alarmMetric +
    dashboards * prices.dashboard +
    skillMetrics().size * prices.metric
  );
}

function watched(): { readonly alarmMetrics: number; readonly dashboards: number } {
  const resources = Object.values(skillTemplate('prod').Resources);
  const alarms = resources.filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
  const dashboards = resources.filter(({ Type }) => Type === 'AWS::CloudWatch::Dashboard').length;
  // An alarm that calculates is billed for each metric that it reads.
  const metricsOf = ({ Metrics }: Readonly<Record<string, unknown>>): number =>
    Array.isArray(Metrics) ? Metrics.filter((metric: object) => 'MetricStat' in metric).length : 1;
  const alarmMetrics = alarms.reduce((sum, { Properties }) => sum + metricsOf(Properties), 0);
  return { alarmMetrics, dashboards };
}

/** Returns the names of the skill's metrics at CloudWatch. */
function skillMetrics(): Set<string> {
  const counted = Object.values(counters).flatMap(({ values }) =>
    Object.values<string | null>(values).filter((metric) => metric !== null),
  );
  return new Set([...counted, ...Object.values(latencies).map(({ cloudWatch }) => cloudWatch)]);
}
