import { type CounterName, counters, type SkillMetric } from '../../src/metrics/catalogue';
import { NAMESPACE } from '../../src/metrics/cloudWatch';
import { ALIAS, stackName, type Stage } from './names';

/** A CloudWatch metric with its dimensions. */
export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Returns the metrics at CloudWatch that count for a counter. Some of its values have none. */
export function metricsOf(counter: CounterName): SkillMetric[] {
  const { values } = counters[counter];
  return Object.values<SkillMetric | null>(values).filter((metric) => metric !== null);
}

/** Returns a metric of the skill: docs/metrics.md explains each. */
export const skillMetric = (stage: Stage, name: SkillMetric): Metric => ({
  namespace: NAMESPACE,
  name,
  dimensions: { FunctionName: stackName(stage) },
});

/**
 * Returns what Lambda measures for the alias, so that the versions that users talk to count and test
 * invocations don't.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export const lambdaMetric = (stage: Stage, name: string): Metric => ({
  namespace: 'AWS/Lambda',
  name,
  dimensions: { FunctionName: stackName(stage), Resource: `${stackName(stage)}:${ALIAS}` },
});

/** Returns what DynamoDB measures for the skill's table. */
export const tableMetric = (stage: Stage, name: string): Metric => ({
  namespace: 'AWS/DynamoDB',
  name,
  dimensions: { TableName: stackName(stage) },
});
