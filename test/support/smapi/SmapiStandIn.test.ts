import { Smapi } from '../../../linking/smapi/Smapi';
import { SmapiStandIn } from './SmapiStandIn';

const linking = {
  type: 'AUTH_CODE',
  authorizationUrl: 'https://tenant.auth0.com/authorize',
  clientId: 'client',
} as const;

let smapi: SmapiStandIn;

beforeEach(async () => {
  smapi = await SmapiStandIn.start();
});

afterEach(async () => {
  await smapi.close();
});

describe('the stand-in for SMAPI', () => {
  test('never shows the client secret of a skill', async () => {
    const { id } = smapi.skills.create();
    const accountLinkingRequest = { ...linking, clientSecret: 'a secret', skipOnEnablement: true };
    expect((await call('PUT', linkingOf(id), { accountLinkingRequest })).status).toBe(204);
    const response = await call('GET', linkingOf(id));
    expect(await response.json()).toEqual({ ...linking, domains: [] });
    expect(smapi.faults).toEqual([]);
  });

  test('knows account linking until it is deleted', async () => {
    const { id } = smapi.skills.create();
    await call('PUT', linkingOf(id), { accountLinkingRequest: linking });
    expect((await call('DELETE', linkingOf(id))).status).toBe(204);
    expect((await call('GET', linkingOf(id))).status).toBe(404);
    expect(smapi.faults).toEqual([]);
  });

  test('accepts account linking only for the development stage', async () => {
    const path = linkingOf(smapi.skills.create().id).replace('development', 'live');
    expect((await call('PUT', path, { accountLinkingRequest: linking })).status).toBe(400);
  });

  test("notes a request that Amazon doesn't describe", async () => {
    const { id } = smapi.skills.create();
    await call('PUT', linkingOf(id), { accountLinkingRequest: { ...linking, clientID: 'client' } });
    expect(smapi.faults.join()).toContain('"unevaluatedProperty":"clientID"');
  });

  test("notes an answer that Amazon doesn't describe", async () => {
    smapi.failures.set('getVendorListV1', { status: 418 });
    await call('GET', '/v1/vendors');
    expect(smapi.faults.join()).toContain('418 is not described');
  });

  test('notes a package that contains account linking', async () => {
    await fetch(`${smapi.url}/upload/1`, { method: 'PUT', body: zipOf('accountLinking.json') });
    expect(smapi.faults).toEqual([
      'package: skill.json is missing',
      'package: accountLinking.json is ignored by Amazon',
    ]);
  });

  test('notes a call of an unknown operation', async () => {
    expect((await call('GET', '/v1/skills/1/stages/live/weather')).status).toBe(500);
    expect(smapi.faults).toHaveLength(1);
  });

  test('refuses a request without a sign-in', async () => {
    const response = await fetch(`${smapi.url}/v1/vendors`);
    expect(response.status).toBe(401);
  });
});

describe('the real ASK CLI meets a stand-in', () => {
  test('that is slow, and gives up', async () => {
    smapi.failures.set('getVendorListV1', { delayMs: 5_000 });
    await expect(asked(3_000)).rejects.toMatchObject({ code: 'timeout' });
  });

  test('that has closed, and says so', async () => {
    const { environment } = smapi;
    const outcome = new Smapi({
      environment: {
        ...signedIn(),
        ...environment,
        ASK_SMAPI_SERVER_BASE_URL: 'http://127.0.0.1:1',
      },
    }).getVendorIds();
    await expect(outcome).rejects.toMatchObject({ code: 'unreachable' });
  });

  test.each([
    [401, 'unauthorized'],
    [429, 'rate_limited'],
    [500, 'server_error'],
  ])('that answers with status %i, which is %s', async (status, code) => {
    smapi.failures.set('getVendorListV1', { status });
    await expect(asked()).rejects.toMatchObject({ code });
    expect(smapi.faults).toEqual([]);
  });

  function asked(timeoutMs?: number): Promise<string[]> {
    return new Smapi({
      environment: { ...signedIn(), ...smapi.environment },
      timeoutMs,
    }).getVendorIds();
  }

  function signedIn(): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      ASK_ACCESS_TOKEN: smapi.accessToken,
      ASK_VENDOR_ID: 'M1234567890',
      AWS_ACCESS_KEY_ID: 'not-used',
      AWS_SECRET_ACCESS_KEY: 'not-used',
    };
  }
});

function linkingOf(skillId: string): string {
  return `/v1/skills/${skillId}/stages/development/accountLinkingClient`;
}

function call(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(smapi.url + path, {
    method,
    headers: { authorization: `Bearer ${smapi.accessToken}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** A ZIP archive with one empty file. */
function zipOf(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(header.length + name.length, 16);
  return Buffer.concat([header, Buffer.from(name), entry, Buffer.from(name), end]);
}
