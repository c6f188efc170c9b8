import { lambdaMetric, type Metric, skillMetric } from './metrics';
import { stackName, type Stage } from './names';
import { ref, type Resource, type Resources, type Value } from './Template';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** When an alarm goes off. */
interface Alarm {
  /** What it means, for the message. The runbook says what to do. */
  readonly meaning: string;
  readonly measured: Readonly<Record<string, Value>>;
  readonly comparison: 'GreaterThanOrEqualToThreshold' | 'LessThanThreshold';
  readonly threshold: number;
  /** How many of the latest periods must be bad, out of how many. */
  readonly bad: readonly [number, number];
}

/** Alexa gives up after 8 s. This leaves time to act before users notice. In milliseconds. */
const SLOW_MS = 6_000;

/** With fewer cards, chance alone could move the share of users who link. */
const ENOUGH_CARDS = 20;
const FEWEST_LINKS_PERCENT = 10;

/** Returns when each alarm goes off. */
function alarmsOf(stage: Stage): Readonly<Record<string, Alarm>> {
  return {
    Errors: {
      meaning: 'Invocations fail: users hear that the skill has a problem.',
      measured: single(lambdaMetric(stage, 'Errors'), 'Sum', MINUTE),
      comparison: 'GreaterThanOrEqualToThreshold',
      threshold: 3,
      bad: [1, 1],
    },
    Throttles: {
      meaning: 'AWS refuses invocations, because too many run at the same time.',
      measured: single(lambdaMetric(stage, 'Throttles'), 'Sum', MINUTE),
      comparison: 'GreaterThanOrEqualToThreshold',
      threshold: 1,
      bad: [1, 1],
    },
    Slow: {
      meaning: `One answer in a hundred takes ${SLOW_MS / 1_000} s or more. Alexa waits 8 s.`,
      measured: {
        ...single(lambdaMetric(stage, 'Duration'), 'p99', MINUTE),
        EvaluateLowSampleCountPercentile: 'ignore',
      },
      comparison: 'GreaterThanOrEqualToThreshold',
      threshold: SLOW_MS,
      bad: [3, 5],
    },
    ProfilesFail: {
      meaning: 'Auth0 gives no profile, so linked users are greeted without their name.',
      measured: single(skillMetric(stage, 'ProfileFailed'), 'Sum', 5 * MINUTE),
      comparison: 'GreaterThanOrEqualToThreshold',
      threshold: 5,
      bad: [2, 3],
    },
    FewLink: {
      meaning: `Fewer than ${FEWEST_LINKS_PERCENT}% of those who get a card link their account.`,
      measured: { Metrics: linkedPercent(stage, 6 * HOUR) },
      comparison: 'LessThanThreshold',
      threshold: FEWEST_LINKS_PERCENT,
      bad: [2, 2],
    },
  };
}

/** Returns the alarms of a stage, and the topic that tells people. */
export function alarms(stage: Stage): Resources {
  const entries = Object.entries(alarmsOf(stage));
  return {
    Alarms: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: stackName(stage) } },
    AlarmsByEmail: {
      Type: 'AWS::SNS::Subscription',
      Condition: 'HasAlarmEmail',
      Properties: { TopicArn: ref('Alarms'), Protocol: 'email', Endpoint: ref('AlarmEmail') },
    },
    ...Object.fromEntries(entries.map(([name, alarm]) => [name, asResource(stage, name, alarm)])),
  };
}

function asResource(stage: Stage, name: string, alarm: Alarm): Resource {
  const [datapoints, periods] = alarm.bad;
  return {
    Type: 'AWS::CloudWatch::Alarm',
    Properties: {
      AlarmName: `${stackName(stage)}-${name}`,
      AlarmDescription: `${alarm.meaning} What to do: docs/runbook.md`,
      ...alarm.measured,
      ComparisonOperator: alarm.comparison,
      Threshold: alarm.threshold,
      DatapointsToAlarm: datapoints,
      EvaluationPeriods: periods,
      // A night without users is no reason to wake anyone.
      TreatMissingData: 'notBreaching',
      AlarmActions: [ref('Alarms')],
      OKActions: [ref('Alarms')],
    },
  };
}

/** @param seconds the period */
function single(metric: Metric, statistic: string, seconds: number): Record<string, Value> {
  const kind = statistic.startsWith('p') ? 'ExtendedStatistic' : 'Statistic';
  return { ...asProperties(metric), [kind]: statistic, Period: seconds };
}

function asProperties({ namespace, name, dimensions }: Metric) {
  const pairs = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  return { Namespace: namespace, MetricName: name, Dimensions: pairs };
}

/** Returns how many of 100 cards led to a link; 100 while there are too few cards to tell. */
function linkedPercent(stage: Stage, seconds: number): Value {
  const sum = (Id: string, metric: Metric): Value => ({
    Id,
    MetricStat: { Metric: asProperties(metric), Period: seconds, Stat: 'Sum' },
    ReturnData: false,
  });
  return [
    sum('cards', skillMetric(stage, 'LinkAccountCardSent')),
    sum('links', skillMetric(stage, 'Linked')),
    {
      Id: 'percent',
      Label: 'Cards that led to a link, in percent',
      Expression: `IF(cards >= ${ENOUGH_CARDS}, 100 * FILL(links, 0) / cards, 100)`,
      ReturnData: true,
    },
  ];
}
