import { defaultPeople, type Person } from '../../../playground/auth0/people';
import type { Auth0 } from '../../../playground/auth0';
import { startAuth0Process } from '../../support/auth0';
import { UserAgent } from '../../../playground/UserAgent';
import { application, authorizeUrl, redirectUri } from './application';

const [ada] = defaultPeople as [Person & { email: string }];
const attack = '"><script>alert(1)</script>';

describe('The login page of the Auth0 stand-in', () => {
  let auth0: Auth0;

  beforeAll(async () => {
    auth0 = await startAuth0Process(application);
  });

  afterAll(() => auth0.close());

  test('lists the users with their passwords', async () => {
    const page = await (await new UserAgent().open(authorizeUrl(auth0))).text();

    for (const { email, password } of defaultPeople) {
      expect(page).toContain(email);
      expect(page).toContain(password);
    }
    expect(page).toContain('Auth0 stand-in');
  });

  test('loads nothing and runs no script', async () => {
    const response = await new UserAgent().open(authorizeUrl(auth0));

    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(await response.text()).not.toMatch(/<script|\bsrc=|<link/);
  });

  test('announces a wrong password and keeps the email address', async () => {
    const userAgent = new UserAgent();
    const { url } = await userAgent.open(authorizeUrl(auth0));

    const refused = await userAgent.open(url, { email: ada.email, password: 'wrong' });

    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toMatch(/role="alert">\s*Wrong email or password\./);
    expect(page).toContain(`value="${ada.email}"`);
  });

  test('accepts the right password after a wrong one, and any case of the email address', async () => {
    const userAgent = new UserAgent();
    const { url } = await userAgent.open(authorizeUrl(auth0));
    await userAgent.open(url, { email: ada.email, password: 'wrong' });

    const end = await userAgent.open(url, { email: ' ADA@example.com ', password: ada.password });

    expect(end.headers.get('location')).toContain('code=');
  });

  test('shows input as text, never as markup', async () => {
    const userAgent = new UserAgent();
    const first = await userAgent.open(authorizeUrl(auth0, { login_hint: attack }));
    const refused = await userAgent.open(first.url, { email: attack, password: attack });

    for (const page of [await first.text(), await refused.text()]) {
      expect(page).not.toContain('<script>');
      expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    }
  });

  test('refuses a form without fields', async () => {
    const userAgent = new UserAgent();
    const { url } = await userAgent.open(authorizeUrl(auth0));

    expect((await userAgent.open(url, {})).status).toBe(400);
  });

  test('redirects with access_denied on "Cancel"', async () => {
    const userAgent = new UserAgent();
    const { url } = await userAgent.open(authorizeUrl(auth0));

    const end = new URL((await userAgent.open(`${url}/cancel`)).headers.get('location') ?? '');

    expect(end.origin + end.pathname).toBe(redirectUri);
    expect(end.searchParams.get('error')).toBe('access_denied');
    expect(end.searchParams.get('state')).toBe('the-state');
  });

  test('shows an error page for an unknown sign-in', async () => {
    const response = await new UserAgent().open(`${auth0.url}/u/login/unknown`);

    expect(response.status).toBe(400);
    expect(await response.text()).toContain('This sign-in can&#39;t continue.');
  });

  test('refuses to complete the sign-in of another browser', async () => {
    const { url } = await new UserAgent().open(authorizeUrl(auth0));

    const response = await new UserAgent().open(url, { email: ada.email, password: ada.password });

    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
  });
});
