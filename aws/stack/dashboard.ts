import { type CounterName, latencies, type LatencyName } from '../../src/metrics/catalogue';
import { lambdaMetric, type Metric, metricsOf, skillMetric, tableMetric } from './metrics';
import { stackName, type Stage } from './names';
import { type Resources, sub } from './Template';

const PERIOD_SECONDS = 300;

interface Chart {
  readonly title: string;
  readonly metrics: readonly Metric[];
  /** One line for each statistic of each metric. */
  readonly statistics: readonly string[];
}

/** In which chart each counter is, in the order of the charts. */
const COUNTERS: Readonly<Record<CounterName, string>> = {
  linking_steps: 'Account linking: launches, cards sent, accounts linked',
  profile_lookups: 'Profiles, by outcome',
  api_calls: 'Calls to your own API, by outcome',
  requests: 'Refused and failed requests, failures of the store',
  refused_requests: 'Refused and failed requests, failures of the store',
  store_failures: 'Refused and failed requests, failures of the store',
};

/** The title of the chart of each latency. */
const LATENCIES: Readonly<Record<LatencyName, string>> = {
  profile_call_seconds: 'Time for a profile from Auth0, in ms',
  api_call_seconds: 'Time for an answer of your own API, in ms',
};

/** Returns the charts, from what users notice to what is behind it. */
function chartsOf(stage: Stage): readonly Chart[] {
  const lambda = (...names: string[]): Metric[] => names.map((name) => lambdaMetric(stage, name));
  return [
    ...skillCharts(stage),
    {
      title: 'Invocations, errors, throttles',
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

/** Returns charts of everything that the skill measures. */
function skillCharts(stage: Stage): Chart[] {
  const counterNames = Object.keys(COUNTERS) as CounterName[];
  const counted = [...new Set(Object.values(COUNTERS))].map((title) => {
    const names = counterNames.filter((counter) => COUNTERS[counter] === title).flatMap(metricsOf);
    const metrics = [...new Set(names)].map((name) => skillMetric(stage, name));
    return { title, metrics, statistics: ['Sum'] };
  });
  const measured = (Object.keys(LATENCIES) as LatencyName[]).map((latency) => ({
    title: LATENCIES[latency],
    metrics: [skillMetric(stage, latencies[latency].cloudWatch)],
    statistics: ['p50', 'p99', 'Maximum'],
  }));
  return [...counted, ...measured];
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
