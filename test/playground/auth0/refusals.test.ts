import type { Auth0, Person } from '../../../playground/auth0';
import { defaultPeople } from '../../../playground/auth0/people';
import { startAuth0Process } from '../../support/auth0';
import { requestTo } from '../requestTo';
import {
  application,
  askForToken,
  authorizeUrl,
  basicAuthorization,
  codeFor,
  codeGrant,
} from './application';

const [ada] = defaultPeople as [Person];
const inBody = { client_id: application.clientId, client_secret: application.clientSecret };
const unauthorized = { error: 'access_denied', error_description: 'Unauthorized' };

let auth0: Auth0;

beforeAll(async () => {
  auth0 = await startAuth0Process(application);
});

afterAll(() => auth0.close());

async function refusalOf(answer: Promise<Response>): Promise<unknown> {
  const response = await answer;
  return { status: response.status, ...((await response.json()) as object) };
}

describe('The token endpoint of the Auth0 stand-in', () => {
  test('refuses a wrong secret', async () => {
    const answer = askForToken(auth0, codeGrant('a-code'), basicAuthorization('wrong'));
    expect(await refusalOf(answer)).toEqual({ status: 401, ...unauthorized });
  });

  test('refuses an unknown client', async () => {
    const headers = basicAuthorization(application.clientSecret, 'another-client');
    const answer = askForToken(auth0, codeGrant('a-code'), headers);
    expect(await refusalOf(answer)).toEqual({ status: 401, ...unauthorized });
  });

  test('refuses the right secret in the body when the scheme is the header', async () => {
    const code = await codeFor(auth0, ada);

    const answer = askForToken(auth0, { ...codeGrant(code), ...inBody }, {});

    expect(await refusalOf(answer)).toEqual({ status: 401, ...unauthorized });
    expect((await askForToken(auth0, codeGrant(code))).status).toBe(200);
  });

  test('refuses the right secret in the header when the scheme is the body', async () => {
    const other = await startAuth0Process({
      ...application,
      accessTokenScheme: 'REQUEST_BODY_CREDENTIALS',
    });
    try {
      const code = await codeFor(other, ada);
      const answer = askForToken(other, codeGrant(code));
      expect(await refusalOf(answer)).toEqual({ status: 401, ...unauthorized });
      expect((await askForToken(other, { ...codeGrant(code), ...inBody }, {})).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  test('refuses an unknown code', async () => {
    expect(await refusalOf(askForToken(auth0, codeGrant('unknown')))).toEqual({
      status: 403,
      error: 'invalid_grant',
      error_description: 'Invalid authorization code',
    });
  });

  test('refuses a code for another redirect URI', async () => {
    const grant = {
      ...codeGrant(await codeFor(auth0, ada)),
      redirect_uri: 'http://127.0.0.1/else',
    };
    expect(await refusalOf(askForToken(auth0, grant))).toEqual({
      status: 403,
      error: 'unauthorized_client',
      error_description: 'The redirect URI is wrong.',
    });
  });

  test('refuses an unknown refresh token', async () => {
    const grant = { grant_type: 'refresh_token', refresh_token: 'unknown' };
    expect(await refusalOf(askForToken(auth0, grant))).toEqual({
      status: 403,
      error: 'invalid_grant',
      error_description: 'Unknown or invalid refresh token.',
    });
  });

  test('refuses every other grant', async () => {
    expect(await refusalOf(askForToken(auth0, { grant_type: 'password' }))).toEqual({
      status: 403,
      error: 'unauthorized_client',
      error_description: "Grant type 'password' not allowed for the client.",
    });
    expect(await refusalOf(askForToken(auth0, { grant_type: 'guess' }))).toEqual({
      status: 403,
      error: 'unsupported_grant_type',
      error_description: 'Unsupported grant type: guess',
    });
  });

  test('refuses a request without the code', async () => {
    expect(await refusalOf(askForToken(auth0, { grant_type: 'authorization_code' }))).toMatchObject(
      {
        status: 400,
        error: 'invalid_request',
      },
    );
  });
});

describe('/authorize of the Auth0 stand-in', () => {
  const open = (changes: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(authorizeUrl(auth0, changes), { redirect: 'manual' });

  test.each([
    ['on another host', 'https://evil.example.com/api/skill/link/M0TEST'],
    ['with a trailing slash', `${application.redirectUris[0]}/`],
    ['with a query', `${application.redirectUris[0]}?x=1`],
  ])('shows a page instead of redirecting to a URI %s', async (_which, redirect_uri) => {
    for (const prompt of ['login', 'none']) {
      const response = await open({ redirect_uri, prompt });
      expect(response.status).toBe(403);
      expect(response.headers.get('location')).toBeNull();
      expect(await response.text()).toContain('Callback URL mismatch.');
    }
  });

  test('shows a page for an unknown client', async () => {
    const response = await open({ client_id: '<b>stranger</b>' });

    expect(response.status).toBe(403);
    expect(response.headers.get('location')).toBeNull();
    const page = await response.text();
    expect(page).toContain('Unknown client.');
    expect(page).not.toContain('<b>');
  });

  test('redirects with login_required when the user must not be asked to sign in', async () => {
    const response = await open({ prompt: 'none' });

    const target = new URL(response.headers.get('location') ?? '');
    expect(target.origin + target.pathname).toBe(application.redirectUris[0]);
    expect(target.searchParams.get('error')).toBe('login_required');
    expect(target.searchParams.get('state')).toBe('the-state');
  });

  test('redirects with an error for another response type', async () => {
    const response = await open({ response_type: 'token' });

    const target = new URL(response.headers.get('location') ?? '');
    expect(target.origin + target.pathname).toBe(application.redirectUris[0]);
    expect(target.toString()).toContain('error=unsupported_response_type');
  });
});

describe('The Host header of a request to the Auth0 stand-in', () => {
  const discovery = '/.well-known/openid-configuration';

  test.each(['evil.example', 'evil.example:3002', '127.0.0.1', '127.0.0.1:1', 'localhost'])(
    'must not be "%s"',
    async (host) => {
      for (const target of [discovery, new URL(authorizeUrl(auth0)).pathname, '/u/login/x']) {
        const answer = await requestTo(auth0.url, target, host);
        expect(answer).toEqual({ status: 403, location: undefined });
      }
    },
  );

  test.each(['127.0.0.1', 'localhost'])('may be %s with the port', async (name) => {
    const { port } = new URL(auth0.url);
    const answer = await requestTo(auth0.url, discovery, `${name}:${port}`);
    expect(answer).toMatchObject({ status: 200 });
  });
});

describe('Starting the Auth0 stand-in', () => {
  test('fails when the port is in use', async () => {
    const port = Number(new URL(auth0.url).port);
    await expect(startAuth0Process({ ...application, port })).rejects.toThrow('EADDRINUSE');
  });

  test('fails when a redirect URI is invalid', async () => {
    const options = { ...application, redirectUris: ['not a URL'] };
    await expect(startAuth0Process(options)).rejects.toThrow('invalid_redirect_uri');
  });
});
