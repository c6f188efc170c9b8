import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { startApi, type RunningApi } from '../../api/startApi';
import { defaultPeople } from '../../playground/auth0/people';
import { playgroundApi } from '../../src/config/laptop';
import { now, TokenIssuer } from './TokenIssuer';

const { audience } = playgroundApi;
const [, grace, nameless] = defaultPeople.map(({ sub }) => sub);

let issuer: TokenIssuer;
let api: RunningApi;

beforeAll(async () => {
  issuer = await TokenIssuer.start();
  api = await startApi({ port: 0, issuer: issuer.url, audience });
});

afterAll(async () => {
  await api.close();
  await issuer.close();
});

describe('The API returns', () => {
  test('the orders of the user that the token is for, newest first', async () => {
    const { status, body } = await get(issuer.token());
    expect(status).toBe(200);
    const orders = body.orders as readonly { readonly id: string }[];
    const ids = orders.map(({ id }) => Number(id));
    expect(ids.length).toBeGreaterThan(1);
    expect(ids).toEqual([...ids].sort((one, other) => other - one));
    expect((await get(issuer.token({ sub: grace }))).body).not.toEqual(body);
  });

  test('an empty list to users without an order', async () => {
    const found = await get(issuer.token({ sub: nameless }));
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
    ['an expired token', () => issuer.token({ exp: now() - 60 })],
    ['a token for another API', () => issuer.token({ aud: ['https://other.example.com/'] })],
    ['a token of another issuer', () => issuer.token({ iss: 'https://other.example.com/' })],
    ['a token signed with HS256', () => issuer.token({}, { alg: 'HS256' })],
    ['a token without a signature', () => issuer.token({}, { alg: 'none' })],
    ['a token signed with another key', () => issuer.token({}, { key: anotherKey() })],
    ['a token signed with PS256', () => issuer.token({}, { alg: 'PS256' })],
  ])('%s with 401 and invalid_token', async (_what, create) => {
    const { status, challenge, body } = await get(create());
    expect(status).toBe(401);
    expect(challenge).toMatch(/^Bearer .*error="invalid_token"/);
    expect(body).toEqual({ error: 'invalid_token' });
  });

  test.each(['openid profile', 'read:orders-archive', ''])(
    'a token with the scope "%s" with 403, and names the scope that is missing',
    async (scope) => {
      const { status, challenge } = await get(issuer.token({ scope }));
      expect(status).toBe(403);
      expect(challenge).toMatch(/^Bearer .*error="insufficient_scope"/);
      expect(challenge).toContain('scope="read:orders"');
    },
  );

  test('other paths with 404', async () => {
    expect(await get(issuer.token(), '/invoices')).toMatchObject({ status: 404 });
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

function anotherKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
}
