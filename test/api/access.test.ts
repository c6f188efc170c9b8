import { createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startApi, type RunningApi } from '../../api/startApi';
import { defaultPeople } from '../../playground/auth0/people';
import { playgroundApi } from '../../src/config/laptop';
import { close, listen } from '../support/userinfoServer';

const { audience } = playgroundApi;
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const [ada, grace, nameless] = defaultPeople.map(({ sub }) => sub);

let auth0: Server;
let issuer: string;
let api: RunningApi;

beforeAll(async () => {
  auth0 = createServer((request, response) => {
    const body = request.url?.includes('jwks')
      ? { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig' }] }
      : { issuer, jwks_uri: `${issuer}.well-known/jwks.json` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await listen(auth0);
  issuer = `http://127.0.0.1:${(auth0.address() as AddressInfo).port}/`;
  api = await startApi({ port: 0, issuer, audience });
});

afterAll(async () => {
  await api.close();
  await close(auth0);
});

describe('The API returns', () => {
  test('the orders of the user that the token is for, newest first', async () => {
    const { status, body } = await get(token());
    expect(status).toBe(200);
    const orders = body.orders as readonly { readonly id: string }[];
    const ids = orders.map(({ id }) => Number(id));
    expect(ids.length).toBeGreaterThan(1);
    expect(ids).toEqual([...ids].sort((one, other) => other - one));
    expect((await get(token({ sub: grace }))).body).not.toEqual(body);
  });

  test('an empty list to users without an order', async () => {
    const found = await get(token({ sub: nameless }));
    expect(found).toMatchObject({ status: 200, body: { orders: [] } });
  });
});

describe('The API refuses', () => {
  test('a request without a token with 401 and a challenge, but without an error code', async () => {
    const { status, challenge } = await get();
    expect(status).toBe(401);
    expect(challenge).toMatch(/^Bearer/);
    expect(challenge).not.toContain('error=');
  });

  test.each([
    ['an opaque token', () => randomUUID()],
    ['an expired token', () => token({ exp: now() - 60 })],
    ['a token for another API', () => token({ aud: ['https://other.example.com/'] })],
    ['a token of another issuer', () => token({ iss: 'https://other.example.com/' })],
    ['a token signed with HS256', () => token({}, { alg: 'HS256' })],
    ['a token without a signature', () => token({}, { alg: 'none' })],
    ['a token signed with another key', () => token({}, { key: anotherKey() })],
    ['a token signed with PS256', () => token({}, { alg: 'PS256' })],
  ])('%s with 401 and invalid_token', async (_what, create) => {
    const { status, challenge, body } = await get(create());
    expect(status).toBe(401);
    expect(challenge).toMatch(/^Bearer .*error="invalid_token"/);
    expect(body).toEqual({ error: 'invalid_token' });
  });

  test.each(['openid profile', 'read:orders-archive', ''])(
    'a token with the scope "%s" with 403, and names the scope that is missing',
    async (scope) => {
      const { status, challenge } = await get(token({ scope }));
      expect(status).toBe(403);
      expect(challenge).toMatch(/^Bearer .*error="insufficient_scope"/);
      expect(challenge).toContain('scope="read:orders"');
    },
  );

  test('other paths with 404', async () => {
    expect(await get(token(), '/invoices')).toMatchObject({ status: 404 });
  });
});

async function get(accessToken?: string, path = '/orders') {
  const headers =
    accessToken === undefined ? undefined : { authorization: `Bearer ${accessToken}` };
  const response = await fetch(`${api.url}${path}`, { headers });
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    body: (await response.json()) as Record<string, unknown>,
  };
}

/** Returns an access token as Auth0 issues it, except for what the test says. */
function token(
  claims: object = {},
  { alg = 'RS256', key = privateKey }: { alg?: string; key?: KeyObject } = {},
): string {
  const iat = now();
  const aud = [audience, `${issuer}userinfo`];
  const scope = 'openid profile read:orders';
  const payload = { iss: issuer, sub: ada, aud, iat, exp: iat + 60, scope, ...claims };
  const text = [{ alg, typ: 'JWT', kid: 'a' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${signatureOf(text, alg, key).toString('base64url')}`;
}

function signatureOf(text: string, alg: string, key: KeyObject): Buffer {
  if (alg === 'none') return Buffer.alloc(0);
  // The classic attack: the public key as a shared secret.
  const secret = publicKey.export({ format: 'pem', type: 'spki' });
  if (alg === 'HS256') return createHmac('sha256', secret).update(text).digest();
  const padding = alg === 'PS256' ? { padding: 6, saltLength: 32 } : {};
  return sign('sha256', Buffer.from(text), { key, ...padding });
}

function anotherKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}

function now(): number {
  return Math.floor(Date.now() / 1_000);
}
