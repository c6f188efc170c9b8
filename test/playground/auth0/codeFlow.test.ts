import { createHash, randomBytes } from 'node:crypto';
import type { Auth0, Person } from '../../../playground/auth0';
import { defaultPeople } from '../../../playground/auth0/people';
import { startAuth0Process } from '../../support/auth0';
import { UserAgent } from '../../../playground/UserAgent';
import {
  application,
  askForToken,
  askForUserinfo,
  basicAuthorization,
  codeFor,
  codeGrant,
  redirectUri,
  signIn,
  tokensFor,
  type TokenAnswer,
} from './application';

const [ada, grace] = defaultPeople as [Person, Person];

describe('The authorization-code flow at the Auth0 stand-in', () => {
  let auth0: Auth0;

  beforeAll(async () => {
    auth0 = await startAuth0Process(application);
  });

  afterAll(() => auth0.close());

  const refresh = (refreshToken: string | undefined): Promise<Response> =>
    askForToken(auth0, { grant_type: 'refresh_token', refresh_token: refreshToken ?? '' });

  test('ends at the redirect URI with a code and the state', async () => {
    const end = await signIn(auth0, ada);

    expect(end.origin + end.pathname).toBe(redirectUri);
    expect(end.searchParams.get('code')).toMatch(/^[\w-]{20,}$/);
    expect(end.searchParams.get('state')).toBe('the-state');
  });

  test('issues opaque tokens that expire after a day', async () => {
    const tokens = await tokensFor(auth0, ada);

    expect(tokens).toMatchObject({
      expires_in: 86_400,
      scope: 'openid profile email offline_access',
      token_type: 'Bearer',
    });
    expect(tokens.access_token).not.toContain('.');
    expect(tokens.refresh_token).toEqual(expect.any(String));
  });

  test('issues no refresh token without the scope offline_access', async () => {
    const tokens = await tokensFor(auth0, ada, { scope: 'openid profile' });

    expect(tokens.refresh_token).toBeUndefined();
    expect((await askForUserinfo(auth0, tokens.access_token)).status).toBe(200);
  });

  test('accepts a refresh token more than once, and does not return it again', async () => {
    const { refresh_token: refreshToken } = await tokensFor(auth0, ada);

    const first = await refresh(refreshToken);
    const second = await refresh(refreshToken);

    for (const response of [first, second]) {
      expect(response.status).toBe(200);
      const tokens = (await response.json()) as TokenAnswer;
      expect(tokens).toMatchObject({ expires_in: 86_400, token_type: 'Bearer' });
      expect(tokens).not.toHaveProperty('refresh_token');
      expect((await askForUserinfo(auth0, tokens.access_token)).status).toBe(200);
    }
  });

  test('accepts a code once, and revokes its tokens when it is used again', async () => {
    const code = await codeFor(auth0, ada);
    const tokens = (await (await askForToken(auth0, codeGrant(code))).json()) as TokenAnswer;

    const again = await askForToken(auth0, codeGrant(code));

    expect(again.status).toBe(403);
    expect(await again.json()).toEqual({
      error: 'invalid_grant',
      error_description: 'Invalid authorization code',
    });
    expect((await askForUserinfo(auth0, tokens.access_token)).status).toBe(401);
  });

  test('asks for a user each time, so that another one can sign in', async () => {
    const userAgent = new UserAgent();
    await signIn(auth0, ada, {}, userAgent);

    const code = (await signIn(auth0, grace, {}, userAgent)).searchParams.get('code') ?? '';

    const tokens = (await (await askForToken(auth0, codeGrant(code))).json()) as TokenAnswer;
    const userinfo = await askForUserinfo(auth0, tokens.access_token);
    expect(await userinfo.json()).toMatchObject({ given_name: 'Grace' });
  });

  test('supports PKCE and refuses a wrong verifier', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = {
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    };

    const right = await askForToken(auth0, {
      ...codeGrant(await codeFor(auth0, ada, challenge)),
      code_verifier: verifier,
    });
    const wrong = await askForToken(auth0, {
      ...codeGrant(await codeFor(auth0, ada, challenge)),
      code_verifier: randomBytes(32).toString('base64url'),
    });

    expect(right.status).toBe(200);
    expect(wrong.status).toBe(403);
    expect(await wrong.json()).toEqual({
      error: 'invalid_grant',
      error_description: 'Failed to verify code verifier',
    });
  });

  test('can change the lifetime of access tokens while running', async () => {
    await auth0.setAccessTokenLifetime(1);
    const { access_token: accessToken, expires_in: expiresIn } = await tokensFor(auth0, grace);
    await auth0.setAccessTokenLifetime(86_400);

    expect(expiresIn).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await askForUserinfo(auth0, accessToken)).status).toBe(401);
  });

  test('refuses every token once all are revoked', async () => {
    const tokens = await tokensFor(auth0, grace);

    await auth0.revokeAll();

    expect((await askForUserinfo(auth0, tokens.access_token)).status).toBe(401);
    const refused = await refresh(tokens.refresh_token);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({
      error: 'invalid_grant',
      error_description: 'Unknown or invalid refresh token.',
    });
  });

  test('revokes a refresh token with its access tokens at /oauth/revoke', async () => {
    const tokens = await tokensFor(auth0, grace);

    const revoked = await fetch(`${auth0.url}/oauth/revoke`, {
      method: 'POST',
      headers: basicAuthorization(application.clientSecret),
      body: new URLSearchParams({ token: tokens.refresh_token ?? '' }),
    });

    expect(revoked.status).toBe(200);
    expect((await refresh(tokens.refresh_token)).status).toBe(403);
  });

  test('publishes Auth0’s paths in its discovery document', async () => {
    const response = await fetch(`${auth0.url}/.well-known/openid-configuration`);

    expect(await response.json()).toMatchObject({
      issuer: `${auth0.url}/`,
      authorization_endpoint: `${auth0.url}/authorize`,
      token_endpoint: `${auth0.url}/oauth/token`,
      userinfo_endpoint: `${auth0.url}/userinfo`,
      revocation_endpoint: `${auth0.url}/oauth/revoke`,
      jwks_uri: `${auth0.url}/.well-known/jwks.json`,
    });
    const jwks = await fetch(`${auth0.url}/.well-known/jwks.json`);
    expect(await jwks.json()).toMatchObject({ keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256' }] });
  });
});
