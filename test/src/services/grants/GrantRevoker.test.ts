import { GrantRevoker } from '../../../../src/services/grants/GrantRevoker';
import { ManagementApi } from '../../../../src/services/grants/ManagementApi';
import { plant } from '../../../support/canaries';
import { releaseTheClock, stopTheClock } from '../../../support/clock';
import { loggedLines } from '../../../support/capturedLog';
import { ManagementDouble } from '../../../support/ManagementDouble';

const ADA = plant('auth0|grants of ada');
const GRACE = plant('auth0|grants of grace');

describe('When an account is forgotten at Auth0', () => {
  let auth0: ManagementDouble;
  let revoker: GrantRevoker;

  beforeEach(async () => {
    auth0 = await ManagementDouble.start();
    revoker = new GrantRevoker(new ManagementApi(auth0.options));
    const alexa = { client_id: 'alexa-application' };
    auth0.lists.grants = [
      { id: 'cgr_1', user_id: ADA, ...alexa },
      { id: 'cgr_2', user_id: ADA, client_id: 'another-application' },
      { id: 'cgr_3', user_id: GRACE, ...alexa },
    ];
    auth0.lists['device-credentials'] = [
      { id: 'dcr/1', user_id: ADA, ...alexa, type: 'refresh_token' },
      { id: 'dcr_2', user_id: ADA, ...alexa, type: 'public_key' },
      { id: 'dcr_3', user_id: GRACE, ...alexa, type: 'refresh_token' },
    ];
  });
  afterEach(() => auth0.stop());

  const left = (): string[] =>
    Object.values(auth0.lists).flatMap((list) => list.map(({ id }) => id));
  const everything = ['cgr_1', 'cgr_2', 'cgr_3', 'dcr/1', 'dcr_2', 'dcr_3'];
  const lastLine = (): unknown => loggedLines().at(-1);

  test('its grants to Alexa and its refresh tokens are deleted, and no others', async () => {
    await revoker.revoke([ADA]);
    expect(left()).toEqual(['cgr_2', 'cgr_3', 'dcr_2', 'dcr_3']);
    expect(lastLine()).toMatchObject({ grants: 1, refreshTokens: 1 });
  });

  test("Auth0's log can name the request that caused it", async () => {
    await revoker.revoke([ADA], 'amzn1.echo-api.request.1');
    expect(auth0.correlationIds).toEqual(Array(2).fill('amzn1.echo-api.request.1'));
  });

  test('those of several accounts are deleted, however many there are', async () => {
    const grants = Array.from({ length: 250 }, (_, index) => ({
      id: `cgr_of_grace_${index}`,
      user_id: GRACE,
      client_id: 'alexa-application',
    }));
    auth0.lists.grants?.push(...grants);
    expect(await revoker.revoke([ADA, GRACE])).toBe(true);
    expect(left()).toEqual(['cgr_2', 'dcr_2']);
    expect(lastLine()).toMatchObject({ grants: 252, refreshTokens: 2 });
    expect(auth0.tokens).toBe(1);
  });

  test('another time is a success, with the same token', async () => {
    await revoker.revoke([ADA]);
    await revoker.revoke([ADA]);
    expect(lastLine()).toMatchObject({ grants: 0, refreshTokens: 0 });
    expect(auth0.tokens).toBe(1);
  });

  test('the grant stands without credentials, and the log says so, and on whose behalf', async () => {
    expect(await new GrantRevoker().revoke([ADA], 'request-1')).toBe(true);
    expect(lastLine()).toMatchObject({ requestId: 'request-1' });
    expect(left()).toEqual(everything);
    expect(lastLine()).toMatchObject({ level: 30, msg: 'the grant at Auth0 was not revoked' });
  });

  test('the log says which permission is missing, and nothing of the account', async () => {
    auth0.permissions = [];
    await revoker.revoke([ADA]);
    expect(left()).toEqual(everything);
    expect(lastLine()).toMatchObject({
      level: 50,
      hint: expect.stringContaining('read:grants') as string,
      err: { message: `GET ${auth0.options.url}/api/v2/grants answered 403.` },
    });
  });

  test('a token that Auth0 does not accept any more is replaced at once', async () => {
    await revoker.revoke([]);
    auth0.revokeTokens();
    expect(await revoker.revoke([ADA])).toBe(true);
    expect(left()).not.toContain('cgr_1');
    expect(auth0.tokens).toBe(2);
  });

  test('a permission that is granted later counts from the next time', async () => {
    auth0.permissions = ['grants'];
    expect(await revoker.revoke([ADA])).toBe(false);
    expect(auth0.tokens).toBe(1);
    auth0.permissions = ['grants', 'device-credentials'];
    expect(await revoker.revoke([ADA])).toBe(true);
    expect(left()).toEqual(['cgr_2', 'cgr_3', 'dcr_2', 'dcr_3']);
  });

  test('a permission that is granted later counts at once, though there is a token', async () => {
    auth0.permissions = [];
    await revoker.revoke([]);
    auth0.permissions = ['grants', 'device-credentials'];
    expect(await revoker.revoke([ADA])).toBe(true);
  });

  test('a token expires in time, even if the clock jumps back', async () => {
    const pass = stopTheClock();
    await revoker.revoke([ADA]);
    jest.setSystemTime(Date.now() - 3_600_000);
    pass(86_400_000);
    await revoker.revoke([ADA]);
    expect(auth0.tokens).toBe(2);
    releaseTheClock();
  });

  test.each([401, 429, 500])('a status %d is logged, and fails no request', async (status) => {
    auth0.trouble = status;
    expect(await revoker.revoke([ADA])).toBe(false);
    expect(JSON.stringify(lastLine())).toContain(`answered ${status}`);
  });

  test("an Auth0 that can't be reached is logged, and doesn't fail the request", async () => {
    const api = new ManagementApi({ ...auth0.options, url: 'http://127.0.0.1:9' });
    await new GrantRevoker(api).revoke([ADA]);
    expect(JSON.stringify(lastLine())).toContain('failed: ECONNREFUSED');
  });
});
