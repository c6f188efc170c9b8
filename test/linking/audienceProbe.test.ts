import { probeAudience, type AudienceFinding } from '../../linking/audienceProbe';
import { OpenIdServer, type Reply } from './doctor/support/OpenIdServer';

const redirectUri = 'https://layla.amazon.com/api/skill/link/M123';
const audience = 'https://api.test/';

let server: OpenIdServer;

afterEach(() => server.close());

/** The browser is sent back with an error. */
function back(error: string, description = ''): Reply {
  const query = new URLSearchParams({ error, error_description: description });
  return { status: 302, body: '', headers: { location: `${redirectUri}?${query.toString()}` } };
}

const signIn = back('login_required', 'Login required');
const notFound = (name: string): Reply => back('access_denied', `Service not found: ${name}`);
const notAllowed = back(
  'access_denied',
  `Client "client" is not authorized to access resource server "${audience}".`,
);

/** What is found at a server that answers each audience in its own way. */
async function findingAt(
  answer: (audience: string) => Reply,
  url = '/authorize',
): Promise<AudienceFinding> {
  const authorize = (query: URLSearchParams): Reply => answer(query.get('audience') ?? 'none');
  server = await OpenIdServer.start({ authorize });
  return probeAudience(server.url + url, audience, 'client', redirectUri);
}

describe('An audience', () => {
  test('is known if it leads to the sign-in, and a made-up one is refused', async () => {
    const finding = await findingAt((name) => (name === audience ? signIn : notFound(name)));
    expect(finding).toEqual({ verdict: 'known', similar: undefined });
  });

  test('is unknown if the server says so', async () => {
    expect(await findingAt(notFound)).toEqual({ verdict: 'unknown', similar: undefined });
  });

  test('is unknown, and another slash would be right', async () => {
    const finding = await findingAt((name) =>
      name === 'https://api.test' ? signIn : notFound(name),
    );
    expect(finding).toEqual({ verdict: 'unknown', similar: 'https://api.test' });
  });

  test('is known, but not allowed to the application', async () => {
    const finding = await findingAt((name) => (name === audience ? notAllowed : notFound(name)));
    expect(finding.verdict).toBe('not_allowed');
  });

  test('proves nothing if a made-up one leads to the sign-in as well', async () => {
    expect((await findingAt(() => signIn)).verdict).toBe('any_audience');
  });

  test.each<[string, (name: string) => Reply]>([
    ['a login page', () => ({ status: 200, body: 'Sign in. Service not found' })],
    ['another error', () => back('access_denied', 'User has canceled the interaction.')],
    ['an error of another place', () => redirectTo('https://elsewhere.test/?error=login_required')],
    ['a server in trouble', () => ({ ...notFound(audience), status: 503 })],
    ['too many requests', () => ({ ...notFound(audience), status: 429 })],
    [
      'no answer to the made-up one',
      (name) => (name === audience ? signIn : { status: 503, body: '' }),
    ],
    ['a code', () => redirectTo(`${redirectUri}?code=abc`)],
  ])('is unclear with %s', async (_, answer) => {
    expect((await findingAt(answer)).verdict).toBe('unclear');
  });

  test('is unclear without an answer', async () => {
    server = await OpenIdServer.start();
    const nowhere = 'http://127.0.0.1:9/authorize';
    const finding = await probeAudience(nowhere, audience, 'client', redirectUri);
    expect(finding.verdict).toBe('unclear');
  });

  test('goes into a URL that has other parameters', async () => {
    const finding = await findingAt(
      (name) => (name === audience ? signIn : notFound(name)),
      '/authorize?connection=google',
    );
    expect(finding.verdict).toBe('known');
  });
});

function redirectTo(location: string): Reply {
  return { status: 302, body: '', headers: { location } };
}
