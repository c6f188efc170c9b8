import { alexaRedirectUrls } from '../../../linking/redirectUrls';
import type { Client } from '../../support/auth0Management';
import { identity } from '../../../src/identity';
import { deploy, diff, Tenant } from './Tenant';

const callbacks = alexaRedirectUrls('M1234567890');

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
describe('npm run auth0:deploy', () => {
  test('creates the application, and shows everything but its secret', async () => {
    await runDeploy();

    expect(application()).toMatchObject({
      name: identity.auth0Application,
      app_type: 'regular_web',
      oidc_conformant: true,
      grant_types: ['authorization_code', 'refresh_token'],
      callbacks,
      token_endpoint_auth_method: 'client_secret_basic',
      refresh_token: { rotation_type: 'non-rotating' },
    });
    expect(writes()).toEqual(['POST /api/v2/clients']);
    expect(said.join('\n')).toContain(`AUTH0_CLIENT_ID=${clientId()}`);
    expect(said.join('\n')).not.toContain(application().client_secret);
  });

  test('writes nothing when nothing differs', async () => {
    await runDeploy();
    expect(writes()).toEqual([]);
    expect(said.join('\n')).toMatch(/Nothing to do/);
    expect(await runDiff()).toBe(true);
  });

  test('keeps what someone added at Auth0, and shows it, unless it is told to prune', async () => {
    const foreign = 'https://other.test/callback';
    const grants = ['authorization_code', 'refresh_token', 'client_credentials'];
    const more = { callbacks: [...callbacks, foreign], grant_types: grants };
    tenant.management.clients.update(clientId(), more);
    expect(await runDiff()).toBe(true);
    expect(said.join('\n')).toContain(`callbacks: ${foreign}`);

    await runDeploy();
    expect(writes()).toEqual([]);
    expect(said.join('\n')).toContain('Remove it with: npm run auth0:deploy -- --prune');

    tenant.management.clients.update(clientId(), { callbacks: [foreign] });
    await runDeploy();
    expect(application().callbacks).toEqual([...callbacks, foreign]);
    expect(application().grant_types).toEqual(grants);
  });

  test('removes what someone added at Auth0 when it is told to prune', async () => {
    await runDeploy(true);
    expect(application().callbacks).toEqual(callbacks);
    expect(application().grant_types).toEqual(['authorization_code', 'refresh_token']);
  });

  test('never deletes', () => {
    expect(tenant.management.deletions).toBe(0);
  });
});

function runDeploy(prune = false): Promise<void> {
  return deploy(tenant.environment, (text) => said.push(text), { prune });
}

function runDiff(): Promise<boolean> {
  return diff(tenant.environment, (text) => said.push(text));
}

function application(): Client {
  const [first = {}] = tenant.management.clients.all;
  return first;
}

function clientId(): string {
  return application().client_id as string;
}

function writes(): string[] {
  return tenant.management.writes.map(({ method, path }) => `${method} ${path}`);
}
