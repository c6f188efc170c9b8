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

describe('The doctor at an OpenID provider other than Auth0', () => {
  test('finds nothing wrong where nothing is wrong', async () => {
    expect(failuresIn(await findingsAt({}))).toEqual([]);
  });

  test.each([
    ['issuer', { issuer: 'https://elsewhere.test' }],
    ['authorization-endpoint', { authorization_endpoint: 'https://elsewhere.test/authorize' }],
    ['token-endpoint', { token_endpoint: 'https://elsewhere.test/token' }],
    ['userinfo-endpoint', { userinfo_endpoint: 'https://elsewhere.test/userinfo' }],
  ])('judges %s by what the server says about itself', async (id, discovery) => {
    expect(failuresIn(await findingsAt({ discovery }))).toEqual([id]);
  });

  test.each([
    // Google: https://developers.google.com/identity/protocols/oauth2/web-server
    ['passes', '/authorize', '/authorize?access_type=offline&prompt=consent'],
    ['passes', '/authorize?p=sign-in', '/authorize?p=sign-in&audience=a'],
    ['fails', '/authorize?p=sign-in', '/authorize?p=sign-up'],
    ['fails', '/authorize', '/authorize2?access_type=offline'],
  ])('%s the authorization endpoint %s if users are sent to %s', async (verb, theirs, ours) => {
    server = await OpenIdServer.start({
      discovery: {
        get authorization_endpoint() {
          return server.url + theirs;
        },
      },
    });
    const { url: issuer } = server;
    const findings = await examine(laptopWith({ issuer, authorizationUrl: issuer + ours }));
    const expected = verb === 'passes' ? 'passed' : 'failed';
    expect(findings['authorization-endpoint']?.verdict).toBe(expected);
  });

  test.each([
    ['scopes-offered', { scopes_supported: undefined }],
    ['scopes-offered', { scopes_supported: ['openid', 'profile', 'email'] }],
    ['pkce', { code_challenge_methods_supported: ['plain'] }],
    ['pkce', { code_challenge_methods_supported: undefined }],
    ['userinfo-endpoint', { userinfo_endpoint: undefined }],
  ])('leaves %s unchecked if the server proves nothing', async (id, discovery) => {
    const findings = await findingsAt({ discovery });
    expect(findings[id]?.verdict).toBe('unchecked');
    expect(failuresIn(findings)).toEqual([]);
  });

  test.each<[string, RegExp, Reply]>([
    [
      'a document without endpoints',
      /no valid authorization_endpoint and token_endpoint/,
      { status: 200, body: { issuer: 'https://elsewhere.test' } },
    ],
    [
      'a document with wrong values',
      /no valid issuer and scopes_supported/,
      {
        status: 200,
        body: {
          issuer: 1,
          authorization_endpoint: 'https://elsewhere.test/authorize',
          token_endpoint: 'https://elsewhere.test/token',
          scopes_supported: 'openid',
        },
      },
    ],
    ['nothing', /status 404/, { status: 404, body: 'Not Found' }],
  ])('finds %s in the place of the discovery document', async (_, reason, instead) => {
    const findings = await findingsAt({ instead });
    expect(failuresIn(findings)).toEqual(['discovery']);
    expect(findings.discovery?.reason).toMatch(reason);
    expect(findings.issuer?.verdict).toBe('unchecked');
    expect(findings['client-secret']?.verdict).toBe('passed');
  });

  test.each<[string, unknown]>([
    ["a firewall's page", '<html>Please wait while we check your browser.</html>'],
    ["a gateway's JSON", { message: 'Forbidden' }],
    ['a list', ['issuer']],
    ['null', null],
    ['nothing', ''],
  ])('leaves the discovery document unchecked if %s comes with status 200', async (_, body) => {
    const findings = await findingsAt({ instead: { status: 200, body } });
    expect(failuresIn(findings)).toEqual([]);
    expect(findings.discovery?.verdict).toBe('unchecked');
    expect(findings.issuer?.verdict).toBe('unchecked');
    expect(findings['client-secret']?.verdict).toBe('passed');
  });

  test('leaves the client unchecked if the authorization endpoint is in trouble', async () => {
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
    // Auth0
    [{ status: 401, body: { error: 'access_denied' } }],
  ])('is wrong when the answer is %j', async (reply) => {
    expect(failuresIn(await findingsAt({ token: () => reply }))).toEqual(['client-secret']);
  });

  test.each([
    [{ status: 429, body: { error: 'too_many_requests' } }],
    [{ status: 500, body: '<html>' }],
    [{ status: 302, body: '', headers: { location: 'https://elsewhere.test' } }],
    [{ status: 401, body: 'Unauthorized' }],
    [{ status: 401, body: { message: 'Unauthorized' } }],
    [{ status: 403, body: '<html>Request blocked.</html>' }],
  ])('is unchecked when the answer is %j', async (reply) => {
    const findings = await findingsAt({ token: () => reply });
    expect(failuresIn(findings)).toEqual([]);
    for (const id of ['client-secret', 'access-token-scheme', 'grant:refresh_token']) {
      expect(findings[id]?.verdict).toBe('unchecked');
    }
  });

  test.each([
    ['looks at the code first', badGrant, /a made-up secret the same answer/],
    [
      'is too busy for a second question',
      { status: 429, body: { error: 'too_many_requests' } },
      /doesn't say/,
    ],
  ])('is unchecked when the server %s', async (_, toMadeUp, reason) => {
    const token = (_form: URLSearchParams, { headers }: IncomingMessage): Reply =>
      atob(headers.authorization?.slice('Basic '.length) ?? '').endsWith(':a+secret')
        ? badGrant
        : toMadeUp;
    const findings = await findingsAt({ token });
    expect(failuresIn(findings)).toEqual([]);
    expect(findings['client-secret']?.verdict).toBe('unchecked');
    expect(findings['client-secret']?.reason).toMatch(reason);
    expect(findings['access-token-scheme']?.verdict).toBe('unchecked');
    expect(findings['grant:refresh_token']?.verdict).toBe('passed');
  });

  test('is sent in the body if the header is refused, and never in the URL', async () => {
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

  test('is form-encoded in the header, as RFC 6749 requires', async () => {
    const seen: (string | undefined)[] = [];
    await findingsAt({
      token: (_form, { headers }) => {
        seen.push(headers.authorization);
        return badGrant;
      },
    });
    expect(seen).toContain(`Basic ${btoa('playground-client:a+secret')}`);
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
      expect(findings['grant:refresh_token']?.fix).toMatch(/npm start/);
    },
  );

  test('can be off together with the other one, which says nothing about the secret', async () => {
    const token = (): Reply => ({ status: 403, body: { error: 'unauthorized_client' } });
    const findings = await findingsAt({ token });
    expect(failuresIn(findings)).toEqual(['grant:authorization_code', 'grant:refresh_token']);
    expect(findings['client-secret']?.verdict).toBe('unchecked');
  });
});

describe('A refresh', () => {
  const tokenFor =
    (body: object) =>
    (form: URLSearchParams): Reply =>
      form.get('refresh_token') === 'real' ? { status: 200, body } : badGrant;
  const reply = { access_token: 'token', expires_in: 3600 };

  test.each([
    ['failed', 'a new refresh token', { ...reply, refresh_token: 'new' }],
    ['passed', 'the same refresh token', { ...reply, refresh_token: 'real' }],
    ['passed', 'no refresh token', reply],
  ])('has %s its rotation check when it brings %s', async (verdict, _, body) => {
    const findings = await findingsAt({ token: secretive(tokenFor(body)) }, 'real');
    expect(findings['refresh-token-rotation']?.verdict).toBe(verdict);
    expect(findings['token-lifetime']?.verdict).toBe('passed');
    expect(JSON.stringify(findings)).not.toContain('"new"');
  });

  test('is asked for once, since a refresh token that rotates works once', async () => {
    const asked: string[] = [];
    const token = secretive((form) => {
      asked.push(form.get('refresh_token') ?? '');
      return tokenFor(reply)(form);
    });
    await findingsAt({ token }, 'real');
    expect(asked.filter((refreshToken) => refreshToken === 'real')).toHaveLength(1);
  });

  test('is not asked for with a secret that the server refuses', async () => {
    const asked: string[] = [];
    const token = (form: URLSearchParams): Reply => {
      asked.push(form.get('refresh_token') ?? '');
      return badClient;
    };
    const findings = await findingsAt({ token }, 'real');
    expect(asked).not.toContain('real');
    expect(findings['refresh-token-rotation']?.verdict).toBe('unchecked');
  });

  test('that gets no answer leaves the other findings', async () => {
    const token = secretive((form, request) => {
      if (form.get('refresh_token') === 'real') request.socket.destroy();
      return badGrant;
    });
    const findings = await findingsAt({ token }, 'real');
    expect(findings['token-lifetime']).toMatchObject({
      verdict: 'unchecked',
      reason: 'no token in return for DOCTOR_REFRESH_TOKEN (it cuts the connection)',
    });
    expect(findings['client-secret']?.verdict).toBe('passed');
  });

  test('must say how long a token lives, unless the project does', async () => {
    const findings = await findingsAt({ token: tokenFor({ access_token: 'token' }) }, 'real');
    expect(failuresIn(findings)).toEqual(['token-lifetime']);
    expect(findings['token-lifetime']?.fix).toMatch(/defaultTokenExpirationInSeconds/);
  });

  test('can say how long a token lives as text', async () => {
    const token = tokenFor({ access_token: 'token', expires_in: '3600' });
    expect((await findingsAt({ token }, 'real'))['token-lifetime']).toMatchObject({
      verdict: 'passed',
      reason: '3600 s',
    });
  });
});

test.each([
  // A grant that is refused in both schemes proves that the secret is wrong.
  ['second grant', ['client-secret'], (form: URLSearchParams) => form.has('refresh_token')],
  ['second scheme', [], (form: URLSearchParams) => form.has('client_secret')],
])('A token endpoint that gives no answer to the %s loses no finding', async (_, ids, isCut) => {
  const token = (form: URLSearchParams, request: IncomingMessage): Reply => {
    if (isCut(form)) request.socket.destroy();
    return badClient;
  };
  const findings = await findingsAt({ token });
  expect(failuresIn(findings)).toEqual(ids);
  expect(findings['token-answer']?.verdict).toBe('passed');
  expect(findings['redirect-url:127.0.0.1']?.verdict).toBe('passed');
});

test('A firewall that answers 403 with a page to everything proves nothing', async () => {
  const page: Reply = {
    status: 403,
    body: '<html>Access to /authorize?error=invalid_client&redirect_uri=is+invalid denied.</html>',
  };
  const findings = await findingsAt({ instead: page, authorize: () => page, token: () => page });
  expect(failuresIn(findings)).toEqual([]);
  const passed = Object.values(findings).filter(({ verdict }) => verdict === 'passed');
  expect(passed.map(({ id }) => id)).toEqual([
    'environment',
    'https',
    'scopes',
    'domains',
    'domain',
  ]);
});

describe('A token endpoint', () => {
  const spring = {
    timestamp: '2026-01-01T00:00:00.000+00:00',
    status: 404,
    error: 'Not Found',
    path: '/oauth/token',
  };

  test.each<[string, Reply]>([
    ['the page of Spring Boot', { status: 404, body: spring }],
    ['an error of a gateway', { status: 403, body: { error: 'Forbidden' } }],
    [
      'an error of a gateway that looks like one of Auth0',
      { status: 403, body: { error: 'access_denied' } },
    ],
    ['too many requests', { status: 429, body: { error: 'too_many_requests' } }],
    ['trouble', { status: 503, body: { error: 'temporarily_unavailable' } }],
  ])('is unchecked, like its client, if it answers %s', async (_, reply) => {
    const findings = await findingsAt({ token: () => reply });
    expect(failuresIn(findings)).toEqual([]);
    for (const id of ['token-answer', 'token-latency', 'client-secret']) {
      expect(findings[id]?.verdict).toBe('unchecked');
    }
  });

  test.each([
    [400, 'invalid_request'],
    [401, 'invalid_client'],
    [400, 'invalid_grant'],
    [400, 'unauthorized_client'],
    [400, 'unsupported_grant_type'],
    [400, 'invalid_scope'],
    // Auth0
    [401, 'access_denied'],
    [403, 'invalid_grant'],
    [403, 'unauthorized_client'],
  ])('answers if it says %d and %s', async (status, error) => {
    const findings = await findingsAt({ token: () => ({ status, body: { error } }) });
    expect(findings['token-answer']?.verdict).toBe('passed');
  });
});

describe('An authorization endpoint', () => {
  const clientLines = ['client-id', 'redirect-url:127.0.0.1'];
  const verdictsAt = async (behaviour: Behaviour): Promise<(string | undefined)[]> => {
    const findings = await findingsAt(behaviour);
    return clientLines.map((id) => findings[id]?.verdict);
  };
  const to = (location: string): Reply => ({ status: 302, body: '', headers: { location } });

  test.each<[string, Behaviour['authorize']]>([
    ['sends everyone to its login page', () => to('/login?redirect_uri=is+invalid')],
    [
      'shows its login page',
      () => ({ status: 200, body: 'Sign in. Invalid redirect_uri? Call us.' }),
    ],
    ['shows an error that says nothing', () => ({ status: 400, body: 'Something went wrong.' })],
    ['redirects to any URL', (query) => to(`${query.get('redirect_uri')}?error=login_required`)],
    ['hands out codes', (query) => to(`${query.get('redirect_uri')}?code=x`)],
  ])('that %s proves nothing', async (_, authorize) => {
    expect(await verdictsAt({ authorize })).toEqual(['unchecked', 'unchecked']);
  });

  test('that says that the redirect URI is wrong knows the client', async () => {
    expect(await verdictsAt({ isRegistered: () => false })).toEqual(['passed', 'failed']);
  });
});

test('A token endpoint that cuts the connection is one failed line', async () => {
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

/** A token endpoint that refuses any other secret first. */
function secretive(token: NonNullable<Behaviour['token']>): NonNullable<Behaviour['token']> {
  return (form, request) =>
    request.headers.authorization === `Basic ${btoa('playground-client:a+secret')}`
      ? token(form, request)
      : badClient;
}

async function findingsAt(behaviour: Behaviour, refreshToken?: string): Promise<Findings> {
  server = await OpenIdServer.start(behaviour);
  return examine(
    laptopWith({
      issuer: server.url,
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
