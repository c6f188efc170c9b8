import { readFileSync } from 'node:fs';
import { counters, latencies } from '../../../src/metrics/catalogue';
import { cloudWatchLine } from '../../../src/metrics/cloudWatch';
import { PREFIX, prometheusText } from '../../../src/metrics/prometheus';
import { count, observe } from '../../../src/metrics/record';

/** The value of a sample that Prometheus would read. */
const sample = (name: string): number =>
  Number(
    prometheusText()
      .split('\n')
      .find((line) => line.startsWith(`${PREFIX}${name} `))
      ?.split(' ')[1],
  );

describe('For Prometheus', () => {
  test('a counter starts at zero and counts each value of its label', () => {
    expect(sample('refused_requests_total{reason="signature_invalid"}')).toBe(0);
    count('refused_requests', 'signature_invalid');
    count('refused_requests', 'signature_invalid');
    expect(sample('refused_requests_total{reason="signature_invalid"}')).toBe(2);
    expect(sample('refused_requests_total{reason="body_invalid"}')).toBe(0);
  });

  test('a latency is a histogram in seconds, whose buckets add up', () => {
    observe('api_call_seconds', 80);
    observe('api_call_seconds', 1_500);
    observe('api_call_seconds', 9_000);
    const bucket = (bound: string) => sample(`api_call_seconds_bucket{le="${bound}"}`);
    expect(['0.05', '0.1', '1', '1.5', '3', '+Inf'].map(bucket)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(sample('api_call_seconds_count')).toBe(3);
    expect(sample('api_call_seconds_sum')).toBeCloseTo(10.58);
  });

  test('every line is one that Prometheus can read', () => {
    const SAMPLE = /^[a-z_]+(\{[a-z]+="[\w+.]+"\})? \d+(\.\d+)?$/;
    const [last, ...lines] = prometheusText().split('\n').reverse();
    expect(last).toBe('');
    expect(lines.filter((line) => !/^# (HELP|TYPE) /.test(line) && !SAMPLE.test(line))).toEqual([]);
  });
});

describe('For CloudWatch', () => {
  beforeEach(() => cloudWatchLine('any'));

  test('a line has what was measured since the last one, in the embedded metric format', () => {
    count('linking_steps', 'linked');
    count('profile_lookups', 'timed_out');
    count('profile_lookups', 'server_error');
    observe('profile_call_seconds', 120);
    observe('profile_call_seconds', 80.5);
    const line = cloudWatchLine('my-skill') ?? '';
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toEqual({
      _aws: {
        Timestamp: expect.any(Number) as number,
        CloudWatchMetrics: [
          {
            Namespace: 'AlexaAccountLinking',
            Dimensions: [['FunctionName']],
            Metrics: [
              { Name: 'Linked', Unit: 'Count' },
              { Name: 'ProfileFailed', Unit: 'Count' },
              { Name: 'ProfileLatency', Unit: 'Milliseconds' },
            ],
          },
        ],
      },
      FunctionName: 'my-skill',
      Linked: 1,
      ProfileFailed: 2,
      ProfileLatency: [120, 81],
    });
    expect(cloudWatchLine('my-skill')).toBeUndefined();
  });

  test('what CloudWatch counts itself takes no line', () => {
    count('requests', 'answered');
    expect(cloudWatchLine('my-skill')).toBeUndefined();
  });

  test('a latency keeps no more values than CloudWatch accepts', () => {
    for (let call = 0; call < 150; call++) observe('api_call_seconds', call);
    const { ApiLatency } = JSON.parse(cloudWatchLine('any') ?? '') as { ApiLatency: number[] };
    expect(ApiLatency).toHaveLength(100);
  });
});

describe('docs/metrics.md', () => {
  const page = readFileSync('docs/metrics.md', 'utf8');
  /** What stands in backticks in the first columns of its tables. */
  const documented = Array.from(page.matchAll(/^\| `([^`]+)`/gm), ([, name = '']) => name);

  test('explains every metric, and no other', () => {
    const names = [
      ...Object.keys(counters).map((name) => `${PREFIX}${name}_total`),
      ...Object.keys(latencies).map((name) => `${PREFIX}${name}`),
    ];
    const ofCloudWatch = [
      ...Object.values(counters).flatMap(({ values }) => Object.values<string | null>(values)),
      ...Object.values(latencies).map(({ cloudWatch }) => cloudWatch),
    ].filter((name) => name !== null);
    expect(documented.sort()).toEqual([...new Set([...names, ...ofCloudWatch])].sort());
  });

  test('names the label of every counter, and each of its values', () => {
    const missing = Object.values(counters).flatMap(({ label, values }) =>
      [label, ...Object.keys(values)].filter((word) => !page.includes(`\`${word}\``)),
    );
    expect(missing).toEqual([]);
  });
});
