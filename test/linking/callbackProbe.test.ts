import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { probeCallback } from '../../linking/callbackProbe';
import { startAuth0Process } from '../support/auth0';

const redirectUri = 'https://pitangui.amazon.com/api/skill/link/M123';

describe("at the playground's Auth0", () => {
  test('the verdict is right for each of a registered, an unregistered URI and a wrong client', async () => {
    const auth0 = await startAuth0Process({
      clientId: 'client',
      clientSecret: 'secret',
      redirectUris: [redirectUri],
      accessTokenScheme: 'HTTP_BASIC',
    });
    try {
      await expect(probeCallback(auth0.url, 'client', redirectUri)).resolves.toBe('registered');
      const other = `${redirectUri}4`;
      await expect(probeCallback(auth0.url, 'client', other)).resolves.toBe('unregistered');
      const verdict = probeCallback(auth0.url, 'nobody', redirectUri);
      await expect(verdict).resolves.toBe('unknown_client');
    } finally {
      await auth0.close();
    }
  });
});

describe('at a server', () => {
  let server: Server;
  let answer: RequestListener;

  beforeAll((done) => {
    server = createServer((request, response) => answer(request, response)).listen(
      0,
      '127.0.0.1',
      done,
    );
  });

  afterAll((done) => {
    server.close(done);
  });

  test.each<[string, string, RequestListener]>([
    ['registered', 'goes back to the URI with any error', redirectTo(`${redirectUri}?error=x`)],
    ['unregistered', 'goes to another host', redirectTo('https://error.test/?error=x')],
    ['unregistered', 'goes to another path', redirectTo('https://pitangui.amazon.com/?error=x')],
    ['unregistered', 'goes to a page of its own', redirectTo('/error')],
    ['unregistered', 'shows a page', page(400, 'Callback URL mismatch.')],
    ['unregistered', 'shows a login page', page(200, 'Who are you?')],
    ['unknown_client', 'shows a page that says so', page(403, 'Unknown client: client')],
    [
      'unknown_client',
      'goes to an error page with that error',
      redirectTo('https://error.test/?error_description=Unknown+client%3A+client'),
    ],
    ['unknown', 'is busy', page(429, '')],
    ['unknown', 'has trouble', page(502, '')],
    ['unknown', 'hangs up', (request) => request.socket.destroy()],
  ])('a URI is %s if it %s', async (verdict, _, listener) => {
    answer = listener;
    await expect(probe()).resolves.toBe(verdict);
  });

  test('nobody is asked to sign in, and no redirect is followed', async () => {
    const urls: URL[] = [];
    answer = (request, response) => {
      urls.push(new URL(request.url ?? '', 'http://server'));
      redirectTo('/elsewhere')(request, response);
    };
    await probe();
    expect(urls).toHaveLength(1);
    expect(Object.fromEntries(urls[0]?.searchParams ?? [])).toMatchObject({
      client_id: 'client',
      redirect_uri: redirectUri,
      response_type: 'code',
      prompt: 'none',
    });
  });

  function probe(): ReturnType<typeof probeCallback> {
    const { port } = server.address() as AddressInfo;
    return probeCallback(`http://127.0.0.1:${port}`, 'client', redirectUri);
  }

  function redirectTo(location: string): RequestListener {
    return (_, response) => response.writeHead(302, { location }).end();
  }

  function page(status: number, text: string): RequestListener {
    return (_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end(text);
  }
});
