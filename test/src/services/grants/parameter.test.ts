import { GrantRevoker } from '../../../../src/services/grants/GrantRevoker';
import { ManagementApi } from '../../../../src/services/grants/ManagementApi';
import { plant } from '../../../support/canaries';
import { loggedLines } from '../../../support/capturedLog';
import { ManagementDouble } from '../../../support/ManagementDouble';
import { ParameterStore } from '../../../support/ParameterStore';

const ADA = plant('auth0|parameter of ada');
const parameter = '/my-skill/prod/auth0-management-client-secret';

describe('A client secret in the Parameter Store', () => {
  let auth0: ManagementDouble;
  let store: ParameterStore;
  let revoker: GrantRevoker;
  const environment = { ...process.env };

  beforeEach(async () => {
    auth0 = await ManagementDouble.start();
    store = await ParameterStore.start();
    Object.assign(process.env, store.environment);
    store.values.set(parameter, auth0.options.clientSecret);
    const options = { ...auth0.options, clientSecret: { parameter } };
    revoker = new GrantRevoker(new ManagementApi(options));
  });
  afterEach(async () => {
    process.env = { ...environment };
    await Promise.all([auth0.stop(), store.stop()]);
  });

  test('is read when a grant is revoked for the first time, and not before', async () => {
    expect(store.reads).toBe(0);
    expect(await revoker.revoke([ADA])).toBe(true);
    expect(await revoker.revoke([ADA])).toBe(true);
    expect(store.reads).toBe(1);
  });

  test('that is missing fails the revocation, and the log says what to check', async () => {
    store.values.clear();
    expect(await revoker.revoke([ADA])).toBe(false);
    expect(loggedLines().at(-1)).toMatchObject({
      hint: expect.stringContaining('ssm:GetParameter') as string,
      err: { message: `The parameter ${parameter} can't be read: ParameterNotFound.` },
    });
  });
});
