import type { IncomingMessage } from 'node:http';
import { examine, laptopWith, type Findings } from './support/examine';
import {
  badClient,
  badGrant,
  OpenIdServer,
  type Behaviour,
  type Reply,
} from './support/OpenIdServer';

let server: OpenIdServer;

afterEach(() => server.close());

describe('The doctor at an OpenID provider that is no Auth0', () => {
  test('finds nothing wrong where nothing is', async () => {
    expect(failuresIn(await findingsAt({}))).toEqual([]);
  });

  test.each([
    ['issuer', { issuer: 'https://elsewhere.test' }],
    ['authorization-endpoint', { authorization_endpoint: 'https://elsewhere.test/authorize' }],
    ['token-endpoint', { token_endpoint: 'https://elsewhere.test/token' }],
    ['userinfo-endpoint', { userinfo_endpoint: 'https://elsewhere.test/userinfo' }],
    ['scopes-offered', { scopes_supported: ['openid', 'profile', 'email'] }],
    ['pkce', { code_challenge_methods_supported: ['plain'] }],
    ['pkce', { code_challenge_methods_supported: undefined }],
  ])('judges %s by what the server says about itself', async (id, discovery) => {
    expect(failuresIn(await findingsAt({ discovery }))).toEqual([id]);
  });

  test.each([
    ['scopes-offered', { scopes_supported: undefined }],
    ['userinfo-endpoint', { userinfo_endpoint: undefined }],
  ])('does not judge %s where the server says nothing', async (id, discovery) => {
    const findings = await findingsAt({ discovery });
    expect(findings[id]?.verdict).toBe('unchecked');
    expect(failuresIn(findings)).toEqual([]);
  });

  test.each<[string, Reply]>([
    ['a page', { status: 200, body: '<html></html>' }],
    ['another document', { status: 200, body: { hello: 'world' } }],
    ['nothing', { status: 404, body: 'Not Found' }],
  ])('finds %s in the place of the discovery document', async (_, instead) => {
    const findings = await findingsAt({ instead });
    expect(failuresIn(findings)).toEqual(['discovery']);
    expect(findings.issuer?.verdict).toBe('unchecked');
    expect(findings['client-secret']?.verdict).toBe('passed');
  });

  test('does not judge the client where the authorization endpoint is in trouble', async () => {
    const findings = await findingsAt({ authorize: () => ({ status: 503, body: '' }) });
    expect(failuresIn(findings)).toEqual([]);
    expect(findings['client-id']?.verdict).toBe('unchecked');
    expect(findings['redirect-url:127.0.0.1']?.verdict).toBe('unchecked');
    expect(findings['client-secret']?.verdict).toBe('passed');
  });
});

describe('The client secret at another provider', () => {
  test.each([
    [badClient],
    [{ ...badClient, status: 400 }],
    // Keycloak
    [{ status: 401, body: { error: 'unauthorized_client' } }],
    [{ status: 401, body: 'Unauthorized' }],
  ])('is wrong when the answer is %j', async (reply) => {
    expect(failuresIn(await findingsAt({ token: () => reply }))).toEqual(['client-secret']);
  });

  test.each([
    [{ status: 429, body: { error: 'too_many_requests' } }],
    [{ status: 500, body: '<html>' }],
    [{ status: 302, body: '', headers: { location: 'https://elsewhere.test' } }],
  ])('is not judged when the answer is %j', async (reply) => {
    const findings = await findingsAt({ token: () => reply });
    expect(failuresIn(findings)).toEqual([]);
    for (const id of ['client-secret', 'access-token-scheme', 'grant:refresh_token']) {
      expect(findings[id]?.verdict).toBe('unchecked');
    }
  });

  test('is sent in the body when the header is not taken, and never in the URL', async () => {
    const urls: (string | undefined)[] = [];
    const token = (form: URLSearchParams, { headers, url }: IncomingMessage): Reply => {
      urls.push(url);
      if (headers.authorization !== undefined) return badClient;
      return form.get('client_secret') === 'a secret' ? badGrant : badClient;
    };
    const findings = await findingsAt({ token });
    expect(failuresIn(findings)).toEqual(['access-token-scheme']);
    expect(findings['access-token-scheme']?.fix).toMatch(/'REQUEST_BODY_CREDENTIALS'/);
    expect(findings['client-secret']?.verdict).toBe('passed');
    expect(new Set(urls)).toEqual(new Set(['/oauth/token']));
  });

  test('is form-encoded in the header, as RFC 6749 has it', async () => {
    const seen: (string | undefined)[] = [];
    await findingsAt({
      token: (_form, { headers }) => {
        seen.push(headers.authorization);
        return badGrant;
      },
    });
    expect(new Set(seen)).toEqual(new Set([`Basic ${btoa('playground-client:a+secret')}`]));
  });
});

describe('A grant', () => {
  test.each(['unauthorized_client', 'unsupported_grant_type'])(
    'is off when the answer is %s',
    async (error) => {
      const token = (form: URLSearchParams): Reply =>
        form.get('grant_type') === 'refresh_token' ? { status: 400, body: { error } } : badGrant;
      const findings = await findingsAt({ token });
      expect(failuresIn(findings)).toEqual(['grant:refresh_token']);
      expect(findings['grant:refresh_token']?.fix).toMatch(/Turn on Refresh Token/);
    },
  );

  test('can be off without any other being on, and then nothing is said about the secret', async () => {
    const token = (): Reply => ({ status: 403, body: { error: 'unauthorized_client' } });
    const findings = await findingsAt({ token });
    expect(failuresIn(findings)).toEqual(['grant:authorization_code', 'grant:refresh_token']);
    expect(findings['client-secret']?.verdict).toBe('unchecked');
  });
});

describe('How long a token lives', () => {
  const tokenFor =
    (body: object) =>
    (form: URLSearchParams): Reply =>
      form.get('refresh_token') === 'real' ? { status: 200, body } : badGrant;

  test('has to be said by the server or by the project', async () => {
    const findings = await findingsAt({ token: tokenFor({ access_token: 'token' }) }, 'real');
    expect(failuresIn(findings)).toEqual(['token-lifetime']);
    expect(findings['token-lifetime']?.fix).toMatch(/defaultTokenExpirationInSeconds/);
  });

  test('can be said as a text too', async () => {
    const token = tokenFor({ access_token: 'token', expires_in: '3600' });
    expect((await findingsAt({ token }, 'real'))['token-lifetime']).toMatchObject({
      verdict: 'passed',
      reason: '3600 s',
    });
  });
});

test('A token endpoint that cuts the connection is one red line', async () => {
  const findings = await findingsAt({
    token: (_form, request) => {
      request.socket.destroy();
      return badGrant;
    },
  });
  expect(failuresIn(findings)).toEqual(['token-answer']);
  expect(findings['token-latency']?.verdict).toBe('unchecked');
  expect(findings['token-answer']?.reason).toBe('it cuts the connection');
});

async function findingsAt(behaviour: Behaviour, refreshToken?: string): Promise<Findings> {
  server = await OpenIdServer.start(behaviour);
  return examine(
    laptopWith({
      auth0Url: server.url,
      clientSecret: 'a secret',
      endpoint: 'arn:aws:lambda:us-east-1:123456789012:function:a-skill',
      refreshToken,
    }),
  );
}

function failuresIn(findings: Findings): string[] {
  return Object.values(findings)
    .filter(({ verdict }) => verdict === 'failed')
    .map(({ id }) => id);
}
