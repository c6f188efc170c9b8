import { auth0Url, ConfigError, loadSkillConfig } from '../../../src/config';

const good = {
  AUTH0_DOMAIN: 'Tenant.EU.auth0.com',
  ALEXA_SKILL_ID: 'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
};

describe('The configuration of the skill', () => {
  test('is read from the environment, with defaults for what is left out', () => {
    expect(loadSkillConfig(good)).toEqual({
      stage: 'prod',
      auth0Url: 'https://tenant.eu.auth0.com',
      skillId: good.ALEXA_SKILL_ID,
      port: 3000,
      drainMs: 5_000,
      store: { type: 'file', folder: 'data' },
    });
  });

  test('of the laptop needs the root of the playground too', () => {
    expect(() => loadSkillConfig({ ...good, JOVO_STAGE: 'dev' })).toThrow(
      /PLAYGROUND_URL is missing[^]*PLAYGROUND_ROOT_CERTIFICATE is missing/,
    );
    const url = { PLAYGROUND_URL: 'http://evil.example', PLAYGROUND_ROOT_CERTIFICATE: 'x' };
    expect(() => loadSkillConfig({ ...good, ...url, JOVO_STAGE: 'dev' })).toThrow(
      /PLAYGROUND_URL must be[^]*PLAYGROUND_ROOT_CERTIFICATE must be/,
    );
  });

  test('is frozen', () => {
    expect(Object.isFrozen(loadSkillConfig(good))).toBe(true);
  });

  test('counts a variable that is set to blanks as missing', () => {
    expect(() => loadSkillConfig({ ...good, AUTH0_DOMAIN: '  ' })).toThrow(
      /AUTH0_DOMAIN is missing/,
    );
  });

  test('reports every fault at once, with meaning and example', () => {
    const environment = { AUTH0_DOMAIN: 'https://a.b/', JOVO_PORT: '70000', JOVO_STAGE: 'test' };
    const error = errorOf(() => loadSkillConfig(environment));
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).faults.map(({ name }) => name)).toEqual([
      'AUTH0_DOMAIN',
      'ALEXA_SKILL_ID',
      'JOVO_PORT',
      'JOVO_STAGE',
    ]);
    expect((error as ConfigError).message).toMatch(
      /ALEXA_SKILL_ID is missing\n +The ID of the skill.*\n +Example: ALEXA_SKILL_ID=amzn1/,
    );
  });

  test('never quotes a bad value, which may be a secret in the wrong place', () => {
    const error = errorOf(() => loadSkillConfig({ ...good, AUTH0_DOMAIN: 'a secret!' }));
    expect(String(error)).not.toContain('a secret!');
  });

  test.each([
    'https://tenant.auth0.com',
    'tenant.auth0.com/',
    'tenant.auth0.com/path',
    '-tenant.auth0.com',
    'user@tenant.auth0.com',
    'tenant..com',
    'tenant.auth0.com:port',
  ])('refuses the domain %s', (domain) => {
    expect(() => loadSkillConfig({ ...good, AUTH0_DOMAIN: domain })).toThrow(/must be a host name/);
  });
});

describe('Where the metrics are', () => {
  const metricsOf = (environment: object): unknown =>
    loadSkillConfig({ ...good, ...environment }).metrics;

  test('is nowhere, unless a port is set', () => {
    expect(metricsOf({})).toBeUndefined();
    expect(metricsOf({ METRICS_HOST: '0.0.0.0' })).toBeUndefined();
  });

  test('is this machine only, unless an address is set', () => {
    expect(metricsOf({ METRICS_PORT: '9464' })).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(metricsOf({ METRICS_PORT: '9464', METRICS_HOST: '::1' })).toMatchObject({ host: '::1' });
    expect(() => metricsOf({ METRICS_HOST: 'example.com' })).toThrow(
      /METRICS_HOST must be an IP address/,
    );
  });
});

test.each(['1.5', '-1', '301', '5s'])('The drain time cannot be %s seconds', (seconds) => {
  expect(() => loadSkillConfig({ ...good, SKILL_DRAIN_SECONDS: seconds })).toThrow(
    /SKILL_DRAIN_SECONDS must be a whole number from 0 to 300/,
  );
});

describe('Where the skill keeps what it remembers', () => {
  const storeOf = (environment: object): unknown =>
    loadSkillConfig({ ...good, ...environment }).store;
  const onLambda = { AWS_LAMBDA_FUNCTION_NAME: 'a-function' };

  test.each([
    ['file:/var/lib/skill', { type: 'file', folder: '/var/lib/skill' }],
    ['dynamodb:my-table', { type: 'dynamodb', table: 'my-table' }],
    ['none', { type: 'none' }],
  ])('can be %s', (SKILL_STORE, store) => {
    expect(storeOf({ SKILL_STORE })).toEqual(store);
  });

  test.each(['file', 'file:', 'dynamodb:', 'dynamodb:a/b', 'none:here', 'redis:x', 'data'])(
    'cannot be %s',
    (SKILL_STORE) => {
      expect(() => storeOf({ SKILL_STORE })).toThrow(/SKILL_STORE must be file:<folder>/);
    },
  );

  test("must be set on AWS Lambda, and can't be a folder there", () => {
    expect(() => storeOf(onLambda)).toThrow(/SKILL_STORE is missing/);
    expect(() => storeOf({ ...onLambda, SKILL_STORE: 'file:data' })).toThrow(
      /SKILL_STORE can't be a folder on AWS Lambda/,
    );
    expect(storeOf({ ...onLambda, SKILL_STORE: 'none' })).toEqual({ type: 'none' });
  });
});

describe('The configuration for revoking grants', () => {
  const management = {
    AUTH0_MANAGEMENT_CLIENT_ID: 'management',
    AUTH0_MANAGEMENT_CLIENT_SECRET: 'secret',
    AUTH0_CLIENT_ID: 'alexa',
  };
  const managementOf = (environment: object): unknown =>
    loadSkillConfig({ ...good, ...environment });

  test('is not needed', () => {
    expect(managementOf({ AUTH0_CLIENT_ID: 'alexa' })).toMatchObject({ management: undefined });
  });

  test('is there as a whole', () => {
    const options = { clientId: 'management', clientSecret: 'secret', applicationId: 'alexa' };
    expect(managementOf(management)).toMatchObject({
      management: { ...options, url: 'https://tenant.eu.auth0.com' },
    });
    expect(
      managementOf({ ...management, AUTH0_MANAGEMENT_DOMAIN: 'other.auth0.com' }),
    ).toMatchObject({ management: { ...options, url: 'https://other.auth0.com' } });
  });

  test('names a parameter instead of the secret, but not both', () => {
    const AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER = '/my-skill/secret';
    const withoutSecret = { ...management, AUTH0_MANAGEMENT_CLIENT_SECRET: undefined };
    expect(
      managementOf({ ...withoutSecret, AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER }),
    ).toMatchObject({ management: { clientSecret: { parameter: '/my-skill/secret' } } });
    expect(() => managementOf({ ...management, AUTH0_MANAGEMENT_CLIENT_SECRET_PARAMETER })).toThrow(
      /must not be set together/,
    );
  });

  test('is not there by half', () => {
    const half = { AUTH0_MANAGEMENT_CLIENT_ID: 'management' };
    expect(() => managementOf(half)).toThrow(
      /AUTH0_MANAGEMENT_CLIENT_SECRET is missing[^]*AUTH0_CLIENT_ID is missing/,
    );
  });
});

describe("Auth0's origin", () => {
  test.each([
    ['tenant.auth0.com', 'prod', 'https://tenant.auth0.com'],
    ['tenant.auth0.com', 'dev', 'https://tenant.auth0.com'],
    ['localhost:3002', 'dev', 'http://localhost:3002'],
    ['127.0.0.1:3002', 'dev', 'http://127.0.0.1:3002'],
    ['localhost:3002', 'prod', 'https://localhost:3002'],
    ['localhost.example.com', 'dev', 'https://localhost.example.com'],
  ] as const)('for %s in stage %s is %s', (domain, stage, url) => {
    expect(auth0Url(domain, stage)).toBe(url);
  });
});

function errorOf(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}
