import { stackName, stages, type Stage } from '../../../aws/stack/names';
import { parameters, runtimes } from '../../../aws/stack/parameters';
import { skillTemplate } from '../../../aws/stack/skillTemplate';
import type { Template } from '../../../aws/stack/Template';
import { templates } from '../../../aws/stack/templates';
import { default as published } from '../../../cli/upgrade/runtimes.json';
import table from '../../../docs/dynamodb-table.json';
import { counters, latencies } from '../../../src/metrics/catalogue';
import { NAMESPACE } from '../../../src/metrics/cloudWatch';
import { templateFaults } from './templateFaults';

/** What a fault changes: the JSON of a template, at any depth. */
type Draft = Record<string, Record<string, Record<string, Record<string, never>>>>;

/** Returns the template of production with a fault in it. */
function planted(plant: (draft: Draft) => void): Template {
  const draft = structuredClone(skillTemplate('prod'));
  plant(draft as unknown as Draft);
  return draft;
}

/** Sets a value at a path, such as `Resources.Function.Properties.Timeout`. */
function set(draft: Draft, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node: Record<string, unknown> = draft;
  for (const key of keys) node = node[key] as Record<string, unknown>;
  node[last] = value;
}

describe('The templates', () => {
  test.each(Object.entries(templates()))('of %s has no fault', (_stack, template) => {
    expect(templateFaults(template)).toEqual([]);
  });

  test.each(Object.entries(templates()))('of %s fits into a request', (_stack, template) => {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    expect(JSON.stringify(template).length).toBeLessThan(51_200);
  });

  test.each([
    [
      'a secret in the environment',
      'Resources.Function.Properties.Environment.Variables.AUTH0_MANAGEMENT_CLIENT_SECRET',
      'hunter2',
      'a secret in plain text',
    ],
    [
      'a secret under a harmless name',
      'Resources.Function.Properties.Environment.Variables.NOTE',
      'Zx8vJ2kQpL0sT7wYbN4mR6cHdF1gA9eU',
      'looks like a secret',
    ],
    [
      'a secret as a default value',
      'Parameters.ClientSecret',
      { Type: 'String', Default: 'hunter2' },
      'a secret in plain text',
    ],
    [
      'a role that may do anything',
      'Resources.Role.Properties.Policies.0.PolicyDocument.Statement.0',
      { Effect: 'Allow', Action: '*', Resource: '*' },
      'a wildcard on a wildcard',
    ],
    [
      'a role that may do anything in DynamoDB, under a condition',
      'Resources.Role.Properties.Policies.0.PolicyDocument.Statement.0',
      { 'Fn::If': ['RevokesGrants', { Effect: 'Allow', Action: ['dynamodb:*'], Resource: ['*'] }] },
      'a wildcard on a wildcard',
    ],
    [
      'a trigger for all skills',
      'Resources.Trigger.Properties.EventSourceToken',
      undefined,
      'not bound to the skill ID',
    ],
    [
      'a trigger for everyone',
      'Resources.Trigger.Properties.Principal',
      '*',
      'lets others than Alexa in',
    ],
  ])('are found to have %s', (_name, path, value, fault) => {
    const template = planted((draft) => set(draft, path, value));
    expect(templateFaults(template)).toEqual([expect.stringContaining(fault)]);
  });
});

describe.each(stages)('The stage %s', (stage: Stage) => {
  const { Resources, Conditions = {} } = skillTemplate(stage);
  const text = JSON.stringify(skillTemplate(stage));

  test('refers only to what is there', () => {
    const pseudo = ['AWS::NoValue'];
    const known = [...Object.keys(Resources), ...Object.keys(parameters), ...pseudo];
    const names = [...text.matchAll(/"Ref":"([^"]+)"/g)].map(([, name]) => name);
    expect(names.filter((name) => !known.includes(name ?? ''))).toEqual([]);
    const chosen = [...text.matchAll(/"Fn::If":\["(\w+)"/g)].map(([, name]) => name);
    expect(chosen.filter((name) => !((name ?? '') in Conditions))).toEqual([]);
  });

  test('uses every parameter', () => {
    const unused = Object.keys(parameters).filter((name) => !text.includes(`"Ref":"${name}"`));
    // It is in texts only.
    expect(unused.filter((name) => !text.includes(`\${${name}}`))).toEqual([]);
  });

  test('has the table that the tests of the store use', () => {
    const { Properties } = Resources.Memory ?? {};
    expect(Properties).toMatchObject({
      ...table.Resources.Memory.Properties,
      TableName: stackName(stage),
    });
  });

  test('charts everything that the skill measures', () => {
    const { DashboardBody } = Resources.Dashboard?.Properties as {
      DashboardBody: { 'Fn::Sub': string };
    };
    const { widgets } = JSON.parse(DashboardBody['Fn::Sub']) as {
      widgets: { properties: { title: string; metrics: [string, string][] } }[];
    };
    const charted = widgets
      .flatMap(({ properties }) => properties.metrics)
      .flatMap(([namespace, name]) => (namespace === NAMESPACE ? [name] : []));
    const measured = [
      ...Object.values(counters).flatMap(({ values }) => Object.values<string | null>(values)),
      ...Object.values(latencies).map(({ cloudWatch }) => cloudWatch),
    ].filter((name) => name !== null);
    expect(new Set(charted)).toEqual(new Set(measured));
    // Each chart has its own title, and no chart shows a line twice.
    const titles = widgets.map(({ properties }) => properties.title);
    expect(titles).toEqual([...new Set(titles)]);
    for (const { properties } of widgets) {
      const lines = properties.metrics.map((line) => JSON.stringify(line));
      expect(lines).toEqual([...new Set(lines)]);
    }
  });

  test('lets Alexa invoke the alias, and logs into a group with an end', () => {
    expect(Resources.Trigger?.Properties.FunctionName).toEqual({ Ref: 'Live' });
    expect(Resources.Log?.Properties.RetentionInDays).toBeGreaterThan(0);
  });
});

test('npm run upgrade:check knows when each runtime ends', () => {
  for (const name of runtimes) expect(published['AWS Lambda'].ends).toHaveProperty([name]);
});

test('Production keeps its table when the stack is deleted, and every version', () => {
  const { Memory, Version } = skillTemplate('prod').Resources;
  expect(Memory).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  expect(Version).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
});
