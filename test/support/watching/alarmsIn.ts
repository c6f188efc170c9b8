import { alarms } from '../../../aws/stack/alarms';
import type { Counts } from './SkillMetrics';

/** The parts of an alarm in the template that decide whether a period is bad. */
interface Condition {
  readonly MetricName?: string;
  readonly Namespace?: string;
  readonly ComparisonOperator: string;
  readonly Threshold: number;
  readonly Metrics?: readonly Part[];
}

interface Part {
  readonly Id: string;
  readonly Expression?: string;
  readonly MetricStat?: { readonly Metric: { readonly MetricName: string } };
}

/** Returns the alarms on the skill's own metrics for which a period is bad. */
export function alarmsIn(counts: Counts): string[] {
  return Object.entries(alarms('prod'))
    .filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm')
    .map(([name, { Properties }]) => [name, Properties as unknown as Condition] as const)
    .filter(([, { Namespace }]) => Namespace !== 'AWS/Lambda')
    .filter(([, condition]) => isBad(condition, valueOf(condition, counts)))
    .map(([name]) => name);
}

function isBad({ ComparisonOperator, Threshold }: Condition, value: number): boolean {
  switch (ComparisonOperator) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= Threshold;
    case 'LessThanThreshold':
      return value < Threshold;
    default:
      throw new Error(`The test doesn't know ${ComparisonOperator}.`);
  }
}

function valueOf({ MetricName, Metrics = [] }: Condition, counts: Counts): number {
  if (MetricName !== undefined) return counts[MetricName] ?? 0;
  const values = Metrics.map(({ Id, MetricStat }) => [Id, MetricStat?.Metric.MetricName] as const);
  const named = Object.fromEntries(
    values.map(([id, metric]) => [id, counts[metric ?? ''] ?? 0] as const),
  );
  return evaluate(Metrics.find(({ Expression }) => Expression)?.Expression ?? '', named);
}

/** The only form of CloudWatch's expressions that the alarms use: a share, once there is enough. */
const SHARE = /^IF\((\w+) >= (\d+), 100 \* FILL\((\w+), 0\) \/ \1, (\d+)\)$/;

function evaluate(expression: string, values: Counts): number {
  const [, whole = '', enough, part = '', otherwise] = SHARE.exec(expression) ?? [];
  if (enough === undefined) throw new Error(`The test doesn't understand ${expression}`);
  const total = values[whole] ?? 0;
  return total >= Number(enough) ? (100 * (values[part] ?? 0)) / total : Number(otherwise);
}
