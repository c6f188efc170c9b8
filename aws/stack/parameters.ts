import type { Parameter, Value } from './Template';

const optional = (Description: string): Parameter => ({ Type: 'String', Description, Default: '' });

/** The Lambda runtimes that the skill is tested on, the default first. */
export const runtimes = ['nodejs24.x', 'nodejs22.x'] as const;

/** What differs from project to project, so that the template contains none of it. */
export const parameters = {
  Runtime: {
    Type: 'String',
    Description: 'The version of Node.js',
    Default: runtimes[0],
    AllowedValues: runtimes,
  },
  CodeBucket: { Type: 'String', Description: 'The bucket that holds the bundle' },
  CodeKey: { Type: 'String', Description: 'The key of the bundle in it' },
  Release: {
    Type: 'String',
    Description: 'Differs whenever the code or its settings differ, which publishes a new version',
    AllowedPattern: '[0-9a-f]{16}',
  },
  Rollout: {
    Type: 'String',
    Description:
      'gradual: 10% of the requests for 5 minutes, then all. at-once: no waiting, no alarms',
    AllowedValues: ['gradual', 'at-once'],
  },
  Auth0Domain: { Type: 'String', Description: 'AUTH0_DOMAIN of the skill' },
  SkillId: {
    ...optional('ALEXA_SKILL_ID of the skill. Empty only until Amazon has created the skill'),
    AllowedPattern: String.raw`(amzn1\.(ask\.skill|echo-sdk-ams\.app)\.[0-9a-f-]{36})?`,
  },
  OrdersApiUrl: optional('ORDERS_API_URL of the skill'),
  ManagementClientId: optional('AUTH0_MANAGEMENT_CLIENT_ID of the skill'),
  ManagementParameterName: {
    ...optional('AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER of the skill: where the secret is'),
    AllowedPattern: String.raw`(/[\w./-]+)?`,
  },
  ManagementDomain: optional('AUTH0_MANAGEMENT_DOMAIN of the skill'),
  ApplicationId: optional('AUTH0_CLIENT_ID, the application whose grants the skill revokes'),
  AlarmEmail: optional('Who gets a message when an alarm starts or ends'),
} satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

const isSet = (name: ParameterName): Value => ({
  'Fn::Not': [{ 'Fn::Equals': [{ Ref: name }, ''] }],
});

export const conditions = {
  HasSkillId: isSet('SkillId'),
  RevokesGrants: isSet('ManagementClientId'),
  HasAlarmEmail: isSet('AlarmEmail'),
  IsGradual: { 'Fn::Equals': [{ Ref: 'Rollout' }, 'gradual'] },
} satisfies Record<string, Value>;
