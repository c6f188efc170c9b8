import { readPlan } from '../../../cli/auth0/readPlan';
import { runDeployCli } from '../../../linking/tenant/runDeployCli';
import { TenantError } from '../../../linking/tenant/TenantError';
import { ConfigError, type Environment } from '../../../src/config';
import { identity } from '../../../src/identity';
import { deploy, diff, Tenant } from './Tenant';

const ignore = (): void => undefined;

let tenant: Tenant;

beforeAll(async () => {
  tenant = await Tenant.start();
});

afterAll(() => tenant.stop());

beforeEach(() => {
  tenant.management.requests.length = 0;
});

describe('Before any request, auth0:deploy refuses', () => {
  afterEach(() => {
    expect(tenant.management.requests).toEqual([]);
  });

  test.each([
    ['a misspelt property', 'callbacks:', 'callback:', /Unrecognized key: "callback"/],
    [
      'a misspelt property inside',
      'rotation_type:',
      'rotationType:',
      /refresh_token.*rotationType/,
    ],
    ['an unset keyword', '@@GRANT_TYPES@@', '@@GRANTS@@', /The keyword GRANTS is not set/],
    ['an unset text', '##TOKEN_ENDPOINT', '##THE_TOKEN_ENDPOINT', /THE_TOKEN_ENDPOINT_AUTH_METHOD/],
    ['a second application', /$/, '  - name: Second\n', /exactly one application/],
    ['another kind of resource', /$/, 'actions: []\n', /Unrecognized key: "actions"/],
    ['rotating refresh tokens', 'non-rotating', 'rotating', /must be non-rotating/],
    ['another kind of application', 'regular_web', 'spa', /must be regular_web/],
    ['what is not YAML', 'clients:', 'clients: {', /line \d+, column \d+: not valid YAML/],
    ['an empty file', /[^]*/, '', /the file: /],
  ])('%s', async (_, from, to, fault) => {
    const file = tenant.fileWith(from, to);
    await expect(deploy(tenant.environment, ignore, { file })).rejects.toThrow(TenantError);
    await expect(deploy(tenant.environment, ignore, { file })).rejects.toThrow(fault);
    await expect(diff(tenant.environment, ignore, file)).rejects.toThrow(fault);
  });

  test.each([
    'ALEXA_VENDOR_ID',
    'AUTH0_DOMAIN',
    'AUTH0_DEPLOY_CLIENT_ID',
    'AUTH0_DEPLOY_CLIENT_SECRET',
  ])('to run without %s', async (name) => {
    const environment = { ...tenant.environment, [name]: '' };
    await expect(deploy(environment, ignore)).rejects.toThrow(ConfigError);
    await expect(deploy(environment, ignore)).rejects.toThrow(`${name} is missing`);
  });

  test('to run if deleting is allowed', async () => {
    const environment = { ...tenant.environment, AUTH0_ALLOW_DELETE: 'true' };
    await expect(deploy(environment, ignore)).rejects.toThrow('AUTH0_ALLOW_DELETE is set.');
  });
});

describe('Before it writes, auth0:deploy refuses', () => {
  const name = identity.auth0Application;

  afterEach(() => {
    expect(tenant.management.writes).toEqual([]);
    tenant.management.clients.clear();
    tenant.management.refuse('GET');
    tenant.management.refuse('POST');
  });

  test('two applications of the same name, however many are between them', async () => {
    tenant.management.clients.create({ name });
    for (let count = 0; count < 120; count++) tenant.management.clients.create({ name: 'Other' });
    tenant.management.clients.create({ name });
    await expect(deployWith({})).rejects.toThrow(`There are 2 applications named "${name}".`);
  });

  test('an application with another client ID', async () => {
    tenant.management.clients.create({ name });
    await expect(deployWith({ AUTH0_CLIENT_ID: 'other' })).rejects.toMatchObject({
      message: expect.stringMatching(/ has the client ID \S+, not other\.$/) as string,
      hint: expect.stringMatching(/unset AUTH0_CLIENT_ID to use this one/) as string,
    });
  });

  test('to create one although AUTH0_CLIENT_ID is set', async () => {
    await expect(deployWith({ AUTH0_CLIENT_ID: 'known' })).rejects.toMatchObject({
      message: `There is no application named "${name}", and so none with the client ID known.`,
      hint: expect.stringMatching(/unset AUTH0_CLIENT_ID to create one/) as string,
    });
  });

  test.each([
    ['wrong credentials', { AUTH0_DEPLOY_CLIENT_SECRET: 'wrong' }, /oauth\/token: status 401/],
    [
      'a stale access token',
      { AUTH0_DEPLOY_ACCESS_TOKEN: 'stale' },
      /api\/v2\/clients: status 401/,
    ],
    ['a domain that does not answer', { AUTH0_DOMAIN: 'localhost:9' }, /nothing listens there/],
  ])('%s', async (_, changes, fault) => {
    await expect(deployWith(changes)).rejects.toThrow(fault);
  });

  test.each([
    [403, /read:clients/],
    [429, /wait a minute/],
    [503, /has a problem/],
  ])('to go on after a status %d, and says what to do', async (status, hint) => {
    tenant.management.refuse('GET', status);
    const error = await deployWith({}).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(TenantError);
    expect((error as TenantError).hint).toMatch(hint);
  });

  function deployWith(changes: Environment): Promise<void> {
    return deploy({ ...tenant.environment, ...changes }, ignore);
  }
});

test('The error output of auth0-deploy-cli is passed on', async () => {
  const plan = readPlan(tenant.environment);
  const deployCli = { ...plan.deployCli, command: 'ls' };
  const run = runDeployCli({ ...plan, deployCli }, { clients: [plan.application] }, 'a-token');
  await expect(run).rejects.toThrow(/auth0-deploy-cli failed:\n[^]*--env/);
});

test('auth0:diff says that there is no application', async () => {
  const said: string[] = [];
  expect(await diff(tenant.environment, (text) => said.push(text))).toBe(false);
  expect(said.join()).toContain(`There is no application "${identity.auth0Application}"`);
});
