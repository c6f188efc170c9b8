import { readPlan } from '../../../cli/auth0/readPlan';
import { alexaRedirectUrls } from '../../../linking/redirectUrls';
import { deploy, diff, Tenant } from './Tenant';

const callbacks = alexaRedirectUrls('M1234567890');

let tenant: Tenant;

beforeAll(async () => {
  tenant = await Tenant.start();
});

afterAll(() => tenant.stop());

test('npm run auth0:deploy repairs a callback that drifted, and touches nothing else', async () => {
  const { clients } = tenant.management;
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  const writes = (): string[] =>
    tenant.management.writes.map(({ method, path }) => `${method} ${path}`);

  const { client_id: id } = clients.create({ ...readPlan(tenant.environment).application });
  const other = clients.create({ name: 'Another application' });
  expect(await diff(tenant.environment, say)).toBe(true);

  clients.update(id as string, { callbacks: callbacks.slice(1) });
  expect(await diff(tenant.environment, say)).toBe(false);
  expect(said.join('\n')).toMatch(/differs:\ncallbacks\n {2}live: .*\n {2}project: .*pitangui/);
  expect(writes()).toEqual([]);

  await deploy(tenant.environment, say);
  expect(clients.all.find(({ client_id }) => client_id === id)?.callbacks).toEqual(callbacks);
  expect(writes()).toEqual([`PATCH /api/v2/clients/${id as string}`]);
  expect(clients.all).toContain(other);
  expect(tenant.management.deletions).toBe(0);
});
