import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readDeployment } from '../../cli/deployment';
import { ConfigError, type Environment } from '../../src/config';

const complete = {
  AUTH0_DOMAIN: 'tenant.eu.auth0.com',
  AUTH0_CLIENT_ID: 'client',
  AUTH0_CLIENT_SECRET: 'a-secret',
  ALEXA_VENDOR_ID: 'M123',
  SKILL_ENDPOINT: 'https://skill.test/webhook',
};

describe('dev', () => {
  test('is the playground, and needs no variable', () => {
    expect(readDeployment('dev', {})).toMatchObject({
      auth0Url: 'http://127.0.0.1:3002',
      clientId: 'playground-client',
      vendorId: 'M0PLAYGROUND',
      skillId: 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000',
      endpoint: 'http://127.0.0.1:3000/webhook',
    });
  });

  test('ignores what is set for prod', () => {
    expect(readDeployment('dev', complete)).toEqual(readDeployment('dev', {}));
  });

  test("asks for the playground's API when it is told to, and not otherwise", () => {
    expect(readDeployment('dev', { PLAYGROUND_API: 'on' })).toMatchObject({
      audience: 'https://orders.example.com/',
      apiScopes: ['read:orders'],
      hasOrders: true,
    });
    const off = { audience: undefined, apiScopes: [], hasOrders: false };
    expect(readDeployment('dev', { PLAYGROUND_API: 'off' })).toMatchObject(off);
    expect(readDeployment('dev', { AUTH0_AUDIENCE: 'https://api.test/' })).toMatchObject(off);
    expect(() => readDeployment('dev', { PLAYGROUND_API: 'yes' })).toThrow('must be on or off');
  });

  test('follows the ports of the playground', () => {
    const ports = { PLAYGROUND_AUTH0_PORT: '4002', JOVO_PORT: '4000' };
    expect(readDeployment('dev', ports)).toMatchObject({
      auth0Url: 'http://127.0.0.1:4002',
      endpoint: 'http://127.0.0.1:4000/webhook',
    });
  });
});

describe('prod', () => {
  test('is what the environment says', () => {
    expect(readDeployment('prod', complete)).toEqual({
      auth0Url: 'https://tenant.eu.auth0.com',
      clientId: 'client',
      clientSecret: 'a-secret',
      vendorId: 'M123',
      skillId: undefined,
      endpoint: 'https://skill.test/webhook',
      audience: undefined,
      apiScopes: [],
      hasOrders: false,
    });
  });

  test.each([
    'amzn1.ask.skill.12345678-90ab-cdef-1234-567890abcdef',
    'amzn1.echo-sdk-ams.app.12345678-90ab-cdef-1234-567890abcdef',
  ])('has a skill ID after the first deploy: %s', (ALEXA_SKILL_ID) => {
    expect(readDeployment('prod', { ...complete, ALEXA_SKILL_ID }).skillId).toBe(ALEXA_SKILL_ID);
  });

  test.each([
    'https://skill.test',
    'https://skill.test:443/webhook',
    'arn:aws:lambda:us-east-1:123456789012:function:a-skill',
    'arn:aws:lambda:eu-west-1:123456789012:function:a-skill:prod',
  ])('can have its endpoint at %s', (SKILL_ENDPOINT) => {
    expect(readDeployment('prod', { ...complete, SKILL_ENDPOINT }).endpoint).toBe(SKILL_ENDPOINT);
  });

  test.each([
    ['AUTH0_DOMAIN', 'https://tenant.eu.auth0.com'],
    ['AUTH0_CLIENT_ID', 'two words'],
    ['AUTH0_CLIENT_SECRET', 'two words'],
    ['ALEXA_VENDOR_ID', 'm-123'],
    ['ALEXA_SKILL_ID', 'not an ID'],
    ['ALEXA_SKILL_ID', 'amzn1.echo-sdk-ams.12345678-90ab-cdef-1234-567890abcdef'],
    ['SKILL_ENDPOINT', 'http://skill.test/webhook'],
    ['SKILL_ENDPOINT', 'https://skill.test:8443/webhook'],
    ['SKILL_ENDPOINT', 'skill.test'],
    ['SKILL_ENDPOINT', 'arn:aws:s3:::a-bucket'],
  ])('refuses %s when it is %s', (name, value) => {
    expect(faultsOf({ ...complete, [name]: value })).toEqual([name]);
  });

  test('names every missing variable at once, but not the skill ID', () => {
    expect(faultsOf({})).toEqual(Object.keys(complete));
  });
});

describe('the API', () => {
  const audience = 'https://api.example.com/';
  const names = (count: number): string =>
    Array.from({ length: count }, (_, index) => `read:${index}`).join(' ');

  test.each([audience, 'orders', 'urn:orders?version=1#&', 'x'.repeat(600)])(
    'can be called %s',
    (AUTH0_AUDIENCE) => {
      expect(readDeployment('prod', { ...complete, AUTH0_AUDIENCE })).toMatchObject({
        audience: AUTH0_AUDIENCE,
        apiScopes: [],
      });
    },
  );

  test('has orders if its URL is known', () => {
    const api = { AUTH0_AUDIENCE: audience, ORDERS_API_URL: 'https://api.example.com' };
    expect(readDeployment('prod', { ...complete, ...api }).hasOrders).toBe(true);
  });

  test('has scopes, separated by spaces, up to 11 beside the four that are always asked for', () => {
    const scopesOf = (AUTH0_API_SCOPES: string): readonly string[] =>
      readDeployment('prod', { ...complete, AUTH0_AUDIENCE: audience, AUTH0_API_SCOPES }).apiScopes;
    expect(scopesOf(' read:orders  write:orders ')).toEqual(['read:orders', 'write:orders']);
    expect(scopesOf(names(11))).toHaveLength(11);
  });

  test.each([
    ['an audience with a space', { AUTH0_AUDIENCE: 'the orders' }, /must not contain spaces/],
    ['an audience of 601 characters', { AUTH0_AUDIENCE: 'x'.repeat(601) }, /up to 600 characters/],
    [
      'orders without an audience',
      { ORDERS_API_URL: 'https://api.example.com' },
      /ORDERS_API_URL needs AUTH0_AUDIENCE/,
    ],
    ['scopes without an audience', { AUTH0_API_SCOPES: 'read:orders' }, /needs AUTH0_AUDIENCE/],
    ['12 scopes', { AUTH0_AUDIENCE: audience, AUTH0_API_SCOPES: names(12) }, /up to 11 scopes/],
    ['a scope twice', { AUTH0_AUDIENCE: audience, AUTH0_API_SCOPES: 'a b a' }, /not repeat/],
    [
      'a scope in quotes',
      { AUTH0_AUDIENCE: audience, AUTH0_API_SCOPES: '"a"' },
      /not contain quotes/,
    ],
    ['openid', { AUTH0_AUDIENCE: audience, AUTH0_API_SCOPES: 'a openid' }, /always asked for/],
  ])('is refused with %s', (_, changes, fault) => {
    expect(() => readDeployment('prod', { ...complete, ...changes })).toThrow(fault);
  });
});

describe('the client secret in a file', () => {
  const { AUTH0_CLIENT_SECRET, ...rest } = complete;
  let file: string;

  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), 'deployment-')), 'secret');
  });

  afterEach(() => {
    rmSync(dirname(file), { recursive: true });
  });

  test('is the content of the file, without the line break at its end', () => {
    writeFileSync(file, `${AUTH0_CLIENT_SECRET}\n`);
    const { clientSecret } = readDeployment('prod', { ...rest, AUTH0_CLIENT_SECRET_FILE: file });
    expect(clientSecret).toBe(AUTH0_CLIENT_SECRET);
  });

  test('must not be in the environment as well', () => {
    writeFileSync(file, AUTH0_CLIENT_SECRET);
    const both = { ...complete, AUTH0_CLIENT_SECRET_FILE: file };
    expect(faultsOf(both)).toEqual(['AUTH0_CLIENT_SECRET']);
  });

  test.each([
    ['is not there', undefined],
    ['is empty', '\n'],
    ['contains more than a secret', 'AUTH0_CLIENT_SECRET = a-secret'],
  ])('is refused when the file %s', (_, text) => {
    if (text !== undefined) writeFileSync(file, text);
    const environment = { ...rest, AUTH0_CLIENT_SECRET_FILE: file };
    expect(faultsOf(environment)).toEqual(['AUTH0_CLIENT_SECRET_FILE']);
  });
});

function faultsOf(environment: Environment): string[] {
  try {
    readDeployment('prod', environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map(({ name }) => name);
    throw error;
  }
  return [];
}
