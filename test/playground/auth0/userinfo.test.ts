import type { Auth0, Person } from '../../../playground/auth0';
import { defaultPeople } from '../../../playground/auth0/people';
import { startAuth0Process } from '../../support/auth0';
import { application, askForUserinfo, tokensFor } from './application';

const [ada, grace, nobody] = defaultPeople as [Person, Person, Person];

describe('/userinfo of the Auth0 stand-in', () => {
  let auth0: Auth0;

  beforeAll(async () => {
    auth0 = await startAuth0Process(application);
  });

  afterAll(() => auth0.close());

  const claimsOf = async (person: Person, scope: string): Promise<unknown> => {
    const { access_token: accessToken } = await tokensFor(auth0, person, { scope });
    return (await askForUserinfo(auth0, accessToken)).json();
  };

  test('returns only the user ID for the scope openid', async () => {
    expect(await claimsOf(ada, 'openid')).toEqual({ sub: ada.sub });
  });

  test('returns the name for the scope profile', async () => {
    expect(await claimsOf(ada, 'openid profile')).toEqual({
      sub: ada.sub,
      name: 'Ada Lovelace',
      given_name: 'Ada',
      family_name: 'Lovelace',
      nickname: 'ada',
      picture: 'https://example.com/ada.png',
      updated_at: '2024-12-10T09:00:00.000Z',
    });
  });

  test('returns the email address for the scope email', async () => {
    expect(await claimsOf(ada, 'openid email')).toEqual({
      sub: ada.sub,
      email: 'ada@example.com',
      email_verified: true,
    });
  });

  test('leaves out claims that the user lacks', async () => {
    expect(await claimsOf(nobody, 'openid profile email')).toEqual({
      sub: nobody.sub,
      email: 'nobody@example.com',
      email_verified: false,
    });
  });

  test.each([
    ['an unknown access token', { authorization: 'Bearer unknown' }],
    ['no access token', {}],
  ])('returns a plain 401 for %s, with the reason in a header', async (_what, headers) => {
    const response = await fetch(`${auth0.url}/userinfo`, { headers });

    expect(response.status).toBe(401);
    expect(await response.text()).toBe('Unauthorized');
    expect(response.headers.get('content-type')).toBeNull();
    expect(response.headers.get('www-authenticate')).toMatch(
      /^Bearer realm="Users", error="invalid_token", error_description="[^"]+"$/,
    );
  });

  test('accepts GET and POST, but not PUT', async () => {
    const { access_token: accessToken } = await tokensFor(auth0, ada);
    const ask = (method: string): Promise<Response> =>
      fetch(`${auth0.url}/userinfo`, {
        method,
        headers: { authorization: `Bearer ${accessToken}` },
      });

    expect((await ask('POST')).status).toBe(200);
    expect((await ask('PUT')).status).toBe(404);
  });

  test('limits a user after ten calls, but not other users', async () => {
    const { access_token: accessToken } = await tokensFor(auth0, grace);
    const before = await auth0.userinfoCalls();

    for (let remaining = 9; remaining >= 0; remaining -= 1) {
      const response = await askForUserinfo(auth0, accessToken);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-ratelimit-limit')).toBe('10');
      expect(response.headers.get('x-ratelimit-remaining')).toBe(String(remaining));
    }

    const stopped = await askForUserinfo(auth0, accessToken);
    expect(stopped.status).toBe(429);
    expect(stopped.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(stopped.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
    expect(await stopped.json()).toMatchObject({ error: 'too_many_requests' });
    expect(await claimsOf(ada, 'openid')).toEqual({ sub: ada.sub });
    expect(await auth0.userinfoCalls()).toBe(before + 12);
  });
});
