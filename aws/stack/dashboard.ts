import { lambdaMetric, type Metric, skillMetric, tableMetric } from './metrics';
import { stackName, type Stage } from './names';
import { type Resources, sub } from './Template';

const PERIOD_SECONDS = 300;

interface Chart {
  readonly title: string;
  readonly metrics: readonly Metric[];
  /** One line for each statistic of each metric. */
  readonly statistics: readonly string[];
}

/** Returns the charts, from what users notice to what is behind it. */
function chartsOf(stage: Stage): readonly Chart[] {
  const lambda = (...names: string[]): Metric[] => names.map((name) => lambdaMetric(stage, name));
  return [
    {
      title: 'Account linking: cards sent, accounts linked',
      metrics: [skillMetric(stage, 'LinkAccountCardSent'), skillMetric(stage, 'Linked')],
      statistics: ['Sum'],
    },
    {
      title: 'Profiles that Auth0 did not give',
      metrics: [skillMetric(stage, 'ProfileFailed')],
      statistics: ['Sum'],
    },
    {
      title: 'Requests, errors, throttles',
      metrics: lambda('Invocations', 'Errors', 'Throttles'),
      statistics: ['Sum'],
    },
    {
      title: 'Time for an answer, in ms (Alexa waits 8,000)',
      metrics: lambda('Duration'),
      statistics: ['p50', 'p99', 'Maximum'],
    },
    {
      title: 'Functions at work',
      metrics: lambda('ConcurrentExecutions'),
      statistics: ['Maximum'],
    },
    {
      title: 'Memory: capacity used in DynamoDB',
      metrics: ['ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'].map((name) =>
        tableMetric(stage, name),
      ),
      statistics: ['Sum'],
    },
  ];
}

/** Returns the dashboard of a stage. */
export function dashboard(stage: Stage): Resources {
  return {
    Dashboard: {
      Type: 'AWS::CloudWatch::Dashboard',
      Properties: {
        DashboardName: stackName(stage),
        // CloudFormation replaces the region in it.
        DashboardBody: sub(JSON.stringify({ widgets: chartsOf(stage).map(asWidget) })),
      },
    },
  };
}

/** Two charts in each row. */
function asWidget({ title, metrics, statistics }: Chart, index: number): object {
  const lines = statistics.flatMap((stat) => metrics.map((metric) => asLine(metric, stat)));
  return {
    type: 'metric',
    x: (index % 2) * 12,
    y: Math.floor(index / 2) * 6,
    width: 12,
    height: 6,
    properties: { title, region: '${AWS::Region}', period: PERIOD_SECONDS, metrics: lines },
  };
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
function asLine({ namespace, name, dimensions }: Metric, stat: string): unknown[] {
  return [namespace, name, ...Object.entries(dimensions).flat(), { stat }];
}
