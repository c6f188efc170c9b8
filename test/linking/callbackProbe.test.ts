import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { probeCallbacks } from '../../linking/callbackProbe';
import { linkingUrls } from '../../linking/terms';
import { startAuth0Process } from '../support/auth0';

const redirectUri = 'https://pitangui.amazon.com/api/skill/link/M123';

describe("at the playground's Auth0", () => {
  test('the verdict is right for a registered URI, an unregistered one and a wrong client', async () => {
    const auth0 = await startAuth0Process({
      clientId: 'client',
      clientSecret: 'secret',
      redirectUris: [redirectUri],
      accessTokenScheme: 'HTTP_BASIC',
    });
    try {
      const { authorizationUrl } = linkingUrls(auth0.url);
      const uris = [redirectUri, `${redirectUri}4`];
      expect(await probeCallbacks(authorizationUrl, 'client', uris)).toEqual([
        'registered',
        'unregistered',
      ]);
      expect(await probeCallbacks(authorizationUrl, 'nobody', [redirectUri])).toEqual([
        'unknown_client',
      ]);
    } finally {
      await auth0.close();
    }
  });
});

describe('at a server', () => {
  let server: Server;
  let answer: RequestListener;
  /** The server's answer to a URI that it can't know. */
  let answerToMadeUp: RequestListener;

  beforeAll((done) => {
    server = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://server');
      const isMadeUp = searchParams.get('redirect_uri')?.includes('.invalid/') ?? false;
      (isMadeUp ? answerToMadeUp : answer)(request, response);
    }).listen(0, '127.0.0.1', done);
  });

  beforeEach(() => {
    answerToMadeUp = page(400, 'Callback URL mismatch.');
  });

  afterAll((done) => {
    server.close(done);
  });

  const mismatch =
    'Callback+URL+mismatch.+https://x/cb+is+not+in+the+list+of+allowed+callback+URLs';

  test.each<[string, string, RequestListener]>([
    ['registered', 'goes back to the URI with any error', redirectTo(`${redirectUri}?error=x`)],
    [
      'unregistered',
      "goes to the tenant's error page with that error",
      redirectTo(`https://error.test/?error=unauthorized_client&error_description=${mismatch}`),
    ],
    [
      'unregistered',
      'goes to an error page of its own with that error',
      redirectTo('/error?error=redirect_mismatch'),
    ],
    ['unregistered', 'shows the error page of Auth0', page(403, 'Callback URL mismatch.')],
    ['unregistered', 'shows that of Keycloak', page(400, 'Invalid parameter: redirect_uri')],
    ['unregistered', 'shows that of Google', page(400, 'Error 400: redirect_uri_mismatch')],
    [
      'unregistered',
      'shows that of Okta',
      page(400, "The 'redirect_uri' parameter must be a Login redirect URI in the client app"),
    ],
    ['unknown', 'goes to another host with an error', redirectTo('https://error.test/?error=x')],
    ['unknown', 'goes to another path', redirectTo('https://pitangui.amazon.com/?error=x')],
    ['unknown', 'goes to its login page', redirectTo('/login?error_uri=redirect_uri_mismatch')],
    ['unknown', 'shows a login page', page(200, 'Who are you?')],
    ['unknown', 'shows a page that repeats the URL', page(403, '/a?redirect_uri_mismatch=1')],
    ['any_url', 'goes back to the URI with a code', redirectTo(`${redirectUri}?code=x`)],
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
    await expect(probe()).resolves.toEqual([verdict]);
  });

  test.each<[string, string, RequestListener]>([
    ['any_url', 'is sent on, too', goBack],
    ['unknown', 'gets no answer', (request) => request.socket.destroy()],
    ['unknown', 'gets an error of the server', page(500, '')],
  ])('a redirect to the URI means %s if a made-up one %s', async (verdict, _, listener) => {
    answer = goBack;
    answerToMadeUp = listener;
    await expect(probe()).resolves.toEqual([verdict]);
  });

  test('a URI that is treated like a made-up one is unregistered if another is registered', async () => {
    answerToMadeUp = page(400, 'Something went wrong.');
    answer = (request, response) => {
      const isFirst = request.url?.includes('M123&') ?? false;
      (isFirst ? goBack : page(400, 'Something went wrong.'))(request, response);
    };
    await expect(probe([redirectUri, `${redirectUri}4`])).resolves.toEqual([
      'registered',
      'unregistered',
    ]);
    await expect(probe([`${redirectUri}4`])).resolves.toEqual(['unknown']);
  });

  test('no user is asked to sign in, no redirect is followed, and the query is kept', async () => {
    const urls: URL[] = [];
    answer = (request, response) => {
      urls.push(new URL(request.url ?? '', 'http://server'));
      redirectTo('/elsewhere')(request, response);
    };
    await probe();
    expect(urls).toHaveLength(1);
    expect(Object.fromEntries(urls[0]?.searchParams ?? [])).toMatchObject({
      audience: 'api',
      client_id: 'client',
      redirect_uri: redirectUri,
      response_type: 'code',
      prompt: 'none',
    });
  });

  function probe(uris = [redirectUri]): ReturnType<typeof probeCallbacks> {
    const { port } = server.address() as AddressInfo;
    return probeCallbacks(`http://127.0.0.1:${port}/authorize?audience=api`, 'client', uris);
  }

  function goBack(...[request, response]: Parameters<RequestListener>): void {
    const { searchParams } = new URL(request.url ?? '', 'http://server');
    redirectTo(`${searchParams.get('redirect_uri')}?error=login_required`)(request, response);
  }

  function redirectTo(location: string): RequestListener {
    return (_, response) => response.writeHead(302, { location }).end();
  }

  function page(status: number, text: string): RequestListener {
    return (_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end(text);
  }
});
