import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { defaultPeople, type Auth0, type Person } from '../../../playground/auth0';
import { startAuth0Process } from '../../support/auth0';
import {
  application,
  askForToken,
  askForUserinfo,
  authorizeUrl,
  redirectUri,
  tokensFor,
  type TokenAnswer,
} from './application';

const [ada] = defaultPeople as [Person];
const audience = 'https://orders.example.com/';
const openId = 'openid profile email offline_access';
const forApi = { audience, scope: `${openId} read:orders` };

let auth0: Auth0;

beforeAll(async () => {
  auth0 = await startAuth0Process({
    ...application,
    api: { audience, scopes: ['read:orders', 'write:orders'] },
  });
});

afterAll(() => auth0.close());

describe('Signed in for an API, the Auth0 stand-in', () => {
  test('issues a JWT for the API and for /userinfo', async () => {
    const {
      access_token: token,
      scope,
      expires_in: expiresIn,
    } = await tokensFor(auth0, ada, forApi);

    const [header, payload] = await verified(token);
    const { iat } = payload as { iat: number };
    expect(header).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) as string });
    expect(payload).toEqual({
      iss: `${auth0.url}/`,
      sub: ada.sub,
      aud: [audience, `${auth0.url}/userinfo`],
      iat,
      exp: iat + 86_400,
      scope: forApi.scope,
      azp: application.clientId,
      jti: expect.any(String) as string,
    });
    expect(Math.abs(Date.now() / 1000 - iat)).toBeLessThan(60);
    expect(scope).toBe(forApi.scope);
    expect(expiresIn).toBe(86_400);
  });

  test('accepts the JWT at /userinfo until it expires or is revoked', async () => {
    const { access_token: token } = await tokensFor(auth0, ada, forApi);
    const answer = await askForUserinfo(auth0, token);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ sub: ada.sub, name: ada.name, email: ada.email });
    expect((await askForUserinfo(auth0, `${token.slice(0, -4)}AAAA`)).status).toBe(401);

    await auth0.setAccessTokenLifetime(1);
    const { access_token: short } = await tokensFor(auth0, ada, forApi);
    await auth0.setAccessTokenLifetime(86_400);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await askForUserinfo(auth0, short)).status).toBe(401);
    expect((await askForUserinfo(auth0, token)).status).toBe(200);

    await auth0.revokeAll();
    expect((await askForUserinfo(auth0, token)).status).toBe(401);
  });

  test('grants only scopes that the API has', async () => {
    const scope = `${openId} read:orders delete:orders`;
    const tokens = await tokensFor(auth0, ada, { audience, scope });
    expect(tokens.scope).toBe(`${openId} read:orders`);
    expect(await claimsOf(tokens)).toMatchObject({ scope: `${openId} read:orders` });
  });

  test('issues a JWT even if no scope of the API is asked for', async () => {
    const tokens = await tokensFor(auth0, ada, { audience });
    expect(await claimsOf(tokens)).toMatchObject({
      aud: [audience, expect.anything()],
      scope: openId,
    });
  });

  test('issues a token for the API alone without the scope openid', async () => {
    const tokens = await tokensFor(auth0, ada, { audience, scope: 'read:orders' });
    expect(await claimsOf(tokens)).toMatchObject({ aud: audience, scope: 'read:orders' });
    expect((await askForUserinfo(auth0, tokens.access_token)).ok).toBe(false);
  });

  test('keeps the audience and the scopes when a token is refreshed, twice', async () => {
    const { refresh_token: refreshToken = '' } = await tokensFor(auth0, ada, forApi);
    const first = await refresh({ refresh_token: refreshToken });
    const second = await refresh({ refresh_token: refreshToken });
    for (const tokens of [first, second]) {
      expect(tokens.refresh_token).toBeUndefined();
      const aud = [audience, `${auth0.url}/userinfo`];
      expect(await claimsOf(tokens)).toMatchObject({ aud, scope: forApi.scope, sub: ada.sub });
      expect((await askForUserinfo(auth0, tokens.access_token)).status).toBe(200);
    }
    const fewer = await refresh({ refresh_token: refreshToken, scope: 'openid' });
    expect(await claimsOf(fewer)).toMatchObject({ scope: 'openid' });
  });
});

describe('Without the API, the Auth0 stand-in', () => {
  test.each([
    ['without an audience', {}],
    ['with the audience of /userinfo', { audience: 'userinfo' }],
    ['with a resource, which is not the parameter of Auth0', { resource: audience }],
  ])('issues an opaque token %s, and none of its scopes', async (_, changes: Fields) => {
    const { audience: asked, ...others } = changes;
    const tokens = await tokensFor(auth0, ada, {
      scope: forApi.scope,
      ...others,
      ...(asked !== undefined && { audience: `${auth0.url}/${asked}` }),
    });
    expect(tokens.access_token).not.toContain('.');
    expect(tokens.scope).toBe(openId);
    expect((await askForUserinfo(auth0, tokens.access_token)).status).toBe(200);
  });

  test.each([
    ['another slash', 'https://orders.example.com'],
    ['capitals', 'https://Orders.example.com/'],
    ['a name that is not a URL', 'orders'],
  ])('refuses an audience with %s before anyone signs in', async (_, unknown) => {
    for (const prompt of ['login', 'none']) {
      const url = authorizeUrl(auth0, { audience: unknown, prompt });
      const answer = await fetch(url, { redirect: 'manual' });
      const end = new URL(answer.headers.get('location') ?? '');
      expect(end.origin + end.pathname).toBe(redirectUri);
      expect(Object.fromEntries(end.searchParams)).toMatchObject({
        error: 'access_denied',
        error_description: `Service not found: ${unknown}`,
        state: 'the-state',
      });
    }
  });

  test('knows no audience if it has no API', async () => {
    const other = await startAuth0Process(application);
    const answer = await fetch(authorizeUrl(other, { audience }), { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=access_denied');
    await other.close();
  });

  test('publishes none of the scopes of the API', async () => {
    const response = await fetch(`${auth0.url}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({ scopes_supported: openId.split(' ') });
  });
});

type Fields = Readonly<Record<string, string>>;

async function refresh(fields: Fields): Promise<TokenAnswer> {
  const answer = await askForToken(auth0, { grant_type: 'refresh_token', ...fields });
  return (await answer.json()) as TokenAnswer;
}

async function claimsOf({ access_token: token }: TokenAnswer): Promise<unknown> {
  return (await verified(token))[1];
}

/** The header and the payload of a JWT whose signature is that of a published key. */
async function verified(token: string): Promise<[unknown, unknown]> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  const response = await fetch(`${auth0.url}/.well-known/jwks.json`);
  const { keys } = (await response.json()) as { keys: (JsonWebKey & { kid: string })[] };
  const jwk = keys.find(({ kid }) => kid === (read(header) as { kid: string }).kid);
  expect(jwk).toBeDefined();
  const key = createPublicKey({ key: jwk ?? {}, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  expect(verify('sha256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true);
  return [read(header), read(payload)];
}
