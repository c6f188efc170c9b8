import { takeNew } from './record';

/** The CloudWatch namespace of the skill's metrics. */
export const NAMESPACE = 'AlexaAccountLinking';

/**
 * Returns a log line from which CloudWatch reads what was measured since the last one; undefined if
 * nothing was. Only its dimension tells functions apart: each further value would be a metric to pay for.
 *
 * @param functionName the name of the Lambda function
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function cloudWatchLine(functionName: string): string | undefined {
  const { counts, times } = takeNew();
  if (counts.size + times.size === 0) return undefined;
  const definition = (Unit: string) => (Name: string) => ({ Name, Unit });
  const directive = {
    Namespace: NAMESPACE,
    Dimensions: [['FunctionName']],
    Metrics: [
      ...[...counts.keys()].map(definition('Count')),
      ...[...times.keys()].map(definition('Milliseconds')),
    ],
  };
  const line = {
    _aws: { Timestamp: Date.now(), CloudWatchMetrics: [directive] },
    FunctionName: functionName,
    ...Object.fromEntries<number | readonly number[]>([...counts, ...times]),
  };
  return `${JSON.stringify(line)}\n`;
}
