import { TenantLogs } from '../../../linking/logs/TenantLogs';
import { defaultPeople, type Auth0, type Person } from '../../../playground/auth0';
import { UserAgent } from '../../../playground/UserAgent';
import { playgroundLogReader } from '../../../src/config/laptop';
import { startAuth0Process } from '../../support/auth0';
import {
  application,
  askForToken,
  askForUserinfo,
  authorizeUrl,
  basicAuthorization,
  codeFor,
  codeGrant,
  signIn,
  tokensFor,
} from './application';

const [ada] = defaultPeople as [Person];

describe('The log of the Auth0 stand-in', () => {
  let auth0: Auth0;
  let logs: TenantLogs;
  let checkpoint: string;

  beforeAll(async () => {
    auth0 = await startAuth0Process(application);
    const { clientId } = application;
    const advice = { notAuth0: '', credentials: '' };
    logs = new TenantLogs({
      origin: auth0.url,
      credentials: playgroundLogReader,
      clientId,
      advice,
    });
  });
  afterAll(() => auth0.close());
  beforeEach(async () => {
    checkpoint = (await logs.checkpoint()) ?? '0';
  });

  /** What has been logged since the test began. */
  async function logged(): Promise<string[]> {
    const { entries } = await logs.after(checkpoint);
    return entries.map(({ type, description }) => `${type} ${description}`);
  }
  const refresh = (token: string, headers?: Record<string, string>) =>
    askForToken(auth0, { grant_type: 'refresh_token', refresh_token: token }, headers);

  test('shows a link and a refresh', async () => {
    const { refresh_token: token = '' } = await tokensFor(auth0, ada);
    await refresh(token);
    expect(await logged()).toEqual([
      's Successful login',
      'seacft Authorization Code for Access Token',
      'sertft Refresh Token for Access Token',
    ]);
  });

  test('shows whose password was wrong, or that nobody has that address', async () => {
    await signIn(auth0, { ...ada, password: 'wrong' });
    await signIn(auth0, { email: 'unknown@example.com', password: 'any' });
    expect(await logged()).toEqual(['fp Wrong email or password.', 'fu Wrong email or password.']);
  });

  test('shows a user who cancels', async () => {
    const browser = new UserAgent();
    const { url } = await browser.open(authorizeUrl(auth0));
    await browser.open(`${url}/cancel`);
    expect(await logged()).toEqual(['f User did not authorize the request']);
  });

  test('shows a redirect URI that is not registered, and what Alexa sent', async () => {
    const redirect_uri = 'https://layla.amazon.com/api/skill/link/M0TEST';
    await fetch(authorizeUrl(auth0, { redirect_uri }));
    const { entries } = await logs.after(checkpoint);
    expect(entries).toMatchObject([{ type: 'f', details: { qs: { redirect_uri } } }]);
    expect(entries[0]?.description).toMatch(/^Callback URL mismatch\./);
  });

  test('shows a wrong secret, for a code and for a refresh token', async () => {
    const wrong = basicAuthorization('wrong');
    await askForToken(auth0, codeGrant('any'), wrong);
    await refresh('any', wrong);
    await askForToken(auth0, codeGrant('any'), {});
    expect(await logged()).toEqual([
      'feacft Unauthorized',
      'fertft Unauthorized',
      'feacft Unauthorized',
    ]);
  });

  test('shows a code that was used twice, and an unknown refresh token', async () => {
    const code = await codeFor(auth0, ada);
    await askForToken(auth0, codeGrant(code));
    await askForToken(auth0, codeGrant(code));
    await refresh('unknown');
    expect((await logged()).slice(2)).toEqual([
      'feacft Invalid authorization code',
      'fertft Unknown or invalid refresh token.',
    ]);
  });

  test('shows too many calls to /userinfo', async () => {
    const { access_token: token } = await tokensFor(auth0, ada);
    const calls = Array.from({ length: 11 }, () => askForUserinfo(auth0, token));
    await Promise.all(calls);
    expect((await logged()).at(-1)).toMatch(/^limit_ui You passed the limit/);
  });

  test('does not show another application', async () => {
    await fetch(authorizeUrl(auth0, { client_id: 'unknown-client' }));
    expect(await logged()).toEqual([]);
  });

  describe('is as strict as Auth0:', () => {
    const api = (query: string, token?: string) =>
      fetch(`${auth0.url}/api/v2/logs${query}`, {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });
    const tokenFor = async (change: object): Promise<Response> =>
      fetch(`${auth0.url}/oauth/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'client_credentials',
          client_id: playgroundLogReader.clientId,
          client_secret: playgroundLogReader.clientSecret,
          audience: `${auth0.url}/api/v2/`,
          ...change,
        }),
      });

    test.each([
      { client_secret: 'wrong' },
      { audience: 'https://other' },
      { grant_type: 'password' },
    ])('it issues no token for %j', async (change) => {
      expect((await tokenFor(change)).status).toBe(401);
    });

    test('it shows nothing without a token, or with a user’s', async () => {
      const { access_token: token } = await tokensFor(auth0, ada);
      expect((await api('')).status).toBe(401);
      expect((await api('', token)).status).toBe(401);
    });

    test.each([
      '?search=x',
      '?per_page=101',
      '?sort=type:1',
      '?q=color:red',
      '?q=(a',
      '?from=1&take=0',
    ])('it refuses %s', async (query) => {
      const { access_token: token } = (await (await tokenFor({})).json()) as {
        access_token: string;
      };
      expect((await api(query, token)).status).toBe(400);
    });
  });
});
