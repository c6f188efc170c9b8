import { readPlan } from '../../../cli/auth0/readPlan';
import { TenantError } from '../../../linking/tenant/TenantError';
import { ConfigError, type Environment } from '../../../src/config';
import { identity } from '../../../src/identity';
import type { Api } from '../../support/auth0Management';
import { deploy, diff, Tenant } from './Tenant';

const audience = 'https://api.example.com/';
const ignore = (): void => undefined;

let tenant: Tenant;
let said: string[];

beforeAll(async () => {
  tenant = await Tenant.start();
});

afterAll(() => tenant.stop());

beforeEach(() => {
  said = [];
  tenant.management.requests.length = 0;
});

/** In order: each test begins with the tenant that the previous one left. */
describe('With AUTH0_AUDIENCE, npm run auth0:deploy', () => {
  test('creates the API beside the application', async () => {
    await runDeploy();
    expect(writes().sort()).toEqual(['POST /api/v2/clients', 'POST /api/v2/resource-servers']);
    expect(tenant.management.apis.all).toMatchObject([
      {
        identifier: audience,
        name: identity.auth0Api,
        signing_alg: 'RS256',
        allow_offline_access: true,
        skip_consent_for_verifiable_first_party_clients: true,
        token_lifetime: 86_400,
        scopes: [{ value: 'read:orders' }, { value: 'write:orders' }],
      },
    ]);
    expect(said.join('\n')).toContain(`Created "${audience}" at`);
  });

  test('writes nothing when nothing differs', async () => {
    await runDeploy();
    expect(writes()).toEqual([]);
    expect(said.join('\n')).toContain(`"${audience}" at ${tenant.management.domain} matches`);
    expect(await runDiff()).toBe(true);
  });

  test('repairs what drifted, keeps what someone added, and leaves the application alone', async () => {
    tenant.management.apis.update(id(), {
      signing_alg: 'HS256',
      scopes: [
        { value: 'read:orders', description: 'See your orders' },
        { value: 'delete:orders', description: 'Cancel an order' },
      ],
    });
    expect(await runDiff()).toBe(false);
    expect(said.join('\n')).toContain('signing_alg\n  live:    "HS256"\n  project: "RS256"');
    expect(said.join('\n')).toMatch(/scopes\n {2}live: {4}read:orders, delete:orders\n/);
    expect(said.join('\n')).toMatch(/Only at Auth0.*\n {2}scopes: delete:orders/);
    expect(writes()).toEqual([]);

    await runDeploy();
    expect(writes()).toEqual([`PATCH /api/v2/resource-servers/${id()}`]);
    expect(api()).toMatchObject({
      signing_alg: 'RS256',
      scopes: [
        { value: 'read:orders', description: 'See your orders' },
        { value: 'write:orders' },
        { value: 'delete:orders', description: 'Cancel an order' },
      ],
    });
    expect(said.join('\n')).toContain('Remove it with: npm run auth0:deploy -- --prune');
    expect(await runDiff()).toBe(true);
  });

  test('removes scopes that someone added when it is told to prune', async () => {
    await runDeploy(true);
    expect(api().scopes).toEqual([
      { value: 'read:orders', description: 'See your orders' },
      { value: 'write:orders' },
    ]);
  });

  test('never deletes', () => {
    expect(tenant.management.deletions).toBe(0);
  });
});

describe('auth0:deploy and auth0:diff', () => {
  test('read nothing about APIs without AUTH0_AUDIENCE', async () => {
    const none = { AUTH0_AUDIENCE: '', AUTH0_API_SCOPES: '' };
    await deploy({ ...environment(), ...none }, ignore);
    expect(await diff({ ...environment(), ...none }, ignore)).toBe(true);
    const paths = new Set(tenant.management.requests.map(({ path }) => path));
    expect(paths).toEqual(new Set(['/oauth/token', '/api/v2/clients']));
  });

  test('refuse scopes without an audience before any request', async () => {
    const run = deploy({ ...environment(), AUTH0_AUDIENCE: '' }, ignore);
    await expect(run).rejects.toThrow(ConfigError);
    expect(tenant.management.requests).toEqual([]);
  });

  test.each([
    ['an API with another slash', 'https://api.example.com', /only the slash differs/],
    ["Auth0's own API", 'management', /is an API of Auth0 itself/],
  ])('refuse %s, and write nothing', async (_, name, fault) => {
    const AUTH0_AUDIENCE =
      name === 'management' ? `https://${tenant.management.domain}/api/v2/` : name;
    const changed = { ...environment(), AUTH0_AUDIENCE };
    await expect(deploy(changed, ignore)).rejects.toThrow(TenantError);
    await expect(diff(changed, ignore)).rejects.toThrow(fault);
    expect(writes()).toEqual([]);
  });

  test('say that there is no API', async () => {
    const changed = { ...environment(), AUTH0_AUDIENCE: 'orders' };
    expect(await diff(changed, (text) => said.push(text))).toBe(false);
    expect(said.join('\n')).toContain('There is no API "orders" at');
  });

  test.each([
    ['HS256', 'signing_alg: RS256', 'signing_alg: HS256', /signing_alg: must be RS256/],
    ['no refresh token', 'access: true', 'access: false', /allow_offline_access: must be true/],
    ['a life of 359 s', '86400', '359', /token_lifetime: must be at least 360/],
    ['a misspelt property', 'scopes:', 'scope:', /Unrecognized key: "scope"/],
    ['an unset keyword', 'API_NAME', 'THE_NAME', /The keyword THE_NAME is not set/],
  ])('refuse a file of the API with %s', (_, from, to, fault) => {
    const file = tenant.fileWith(from, to, 'auth0/api.yaml');
    expect(() => readPlan(environment(), undefined, file)).toThrow(fault);
    expect(() => readPlan(environment(), undefined, file)).toThrow('Invalid auth0/api.yaml');
  });
});

function environment(): Environment {
  const api = { AUTH0_AUDIENCE: audience, AUTH0_API_SCOPES: 'read:orders write:orders' };
  return { ...tenant.environment, ...api };
}

function runDeploy(prune = false): Promise<void> {
  return deploy(environment(), (text) => said.push(text), { prune });
}

function runDiff(): Promise<boolean> {
  return diff(environment(), (text) => said.push(text));
}

function api(): Api {
  const [first = {}] = tenant.management.apis.all;
  return first;
}

function id(): string {
  return api().id ?? '';
}

function writes(): string[] {
  return tenant.management.writes.map(({ method, path }) => `${method} ${path}`);
}
