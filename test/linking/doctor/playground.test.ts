import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Finding } from '../../../linking/doctor/Check';
import { readSubject } from '../../../cli/doctor/readSubject';
import type { Subject } from '../../../linking/doctor/Subject';
import { defaultPeople, type Auth0, type Person } from '../../../playground/auth0';
import {
  application,
  tokensFor as tokensForApplication,
  type TokenAnswer,
} from '../../playground/auth0/application';
import { linkingUrls } from '../../../linking/terms';
import { startAuth0Process } from '../../support/auth0';
import { examine, idsOf, laptopWith, type Findings } from './support/examine';
import { startRelay } from './support/relay';

/** What only a user, Amazon or a running skill can show. */
const alwaysUnchecked = [
  'token-lifetime',
  'refresh-token-rotation',
  'smapi',
  'vendor-id',
  'skill',
  'account-linking',
  'endpoint',
  'certificate',
];

const { clientId, clientSecret, redirectUris } = application;

let auth0: Auth0;
let healthy: Findings;

beforeAll(async () => {
  auth0 = await startAuth0Process(application);
  healthy = await examine(playground());
});

afterAll(() => auth0.close());

describe("The doctor at the playground's Auth0", () => {
  test('finds nothing wrong', () => {
    expect(idsOf(healthy, 'failed')).toEqual([]);
    expect(idsOf(healthy, 'unchecked')).toEqual(alwaysUnchecked);
    expect(idsOf(healthy, 'passed')).toHaveLength(20);
  });

  test('finds a wrong secret', async () => {
    const findings = await examine(playground({ clientSecret: 'wrong-secret' }));
    expectOnly(findings, 'client-secret', /PLAYGROUND_CLIENT_SECRET: npm start/);
    // The token endpoint says nothing to a client that it doesn't recognise.
    expectUnchecked(findings, [
      'access-token-scheme',
      'grant:authorization_code',
      'grant:refresh_token',
    ]);
  });

  test('finds an unregistered redirect URL', async () => {
    const unregistered = 'http://localhost:3001/api/skill/link/M0TEST';
    const findings = await examine(playground({ redirectUrls: [...redirectUris, unregistered] }));
    expectOnly(findings, 'redirect-url:localhost', /PLAYGROUND_PORT .* npm start/);
    expectUnchecked(findings, []);
  });

  test('finds an unknown client', async () => {
    const findings = await examine(playground({ clientId: 'nobody' }));
    expectOnly(findings, 'client-id', /npm start, and check that PLAYGROUND_AUTH0_PORT/);
    expectUnchecked(findings, [
      'redirect-url:127.0.0.1',
      'client-secret',
      'access-token-scheme',
      'grant:authorization_code',
      'grant:refresh_token',
    ]);
  });

  test('finds a wrong scheme, and says which one is right', async () => {
    const subject = withTerms({ accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' });
    const findings = await examine(subject);
    expectOnly(
      findings,
      'access-token-scheme',
      /set accessTokenScheme in jovo.project.ts to 'HTTP_BASIC'/,
    );
    expectUnchecked(findings, []);
  });

  test.each(['openid', 'offline_access'])('finds that the scope %s is missing', async (scope) => {
    const scopes = ['openid', 'profile', 'offline_access'].filter((name) => name !== scope);
    const findings = await examine(withTerms({ scopes }));
    expectOnly(findings, 'scopes', new RegExp(`Add '${scope}'`));
    expectUnchecked(findings, []);
  });

  test('finds a dead domain, and leaves everything behind it unchecked', async () => {
    const findings = await examine(playground({ issuer: await deadUrl() }));
    expectOnly(findings, 'domain', /npm start, and check PLAYGROUND_AUTH0_PORT/);
    expectUnchecked(
      findings,
      Object.values(findings)
        .filter(({ group }) => group === 'Authorization server')
        .map(({ id }) => id)
        .filter((id) => id !== 'domain' && !alwaysUnchecked.includes(id)),
    );
  });

  test('finds a token endpoint that takes 5 s', async () => {
    const relay = await startRelay(auth0.url, '/oauth/token', 5_000);
    const findings = await examine(playground({ issuer: relay.url }));
    await relay.close();
    expectOnly(findings, 'token-latency', /npm start/);
    expectUnchecked(findings, []);
  });

  test.each([
    [360, 'passed'],
    [359, 'failed'],
  ])('with a refresh token, a token that lives %d s has %s', async (seconds, verdict) => {
    await auth0.setAccessTokenLifetime(seconds);
    const refreshToken = (await tokensFor()).refresh_token;
    const { 'token-lifetime': life } = await examine(playground({ refreshToken }));
    expect(life).toMatchObject({
      verdict,
      reason: expect.stringContaining(`${seconds} s`) as string,
    });
  });

  test('with a made-up refresh token, leaves the token lifetime unchecked', async () => {
    const { 'token-lifetime': life } = await examine(playground({ refreshToken: 'nonsense' }));
    expect(life).toMatchObject({
      verdict: 'unchecked',
      reason: 'no token in return for DOCTOR_REFRESH_TOKEN (status 403, invalid_grant)',
    });
  });
});

describe('With an audience, the doctor', () => {
  const audience = 'https://orders.example.com/';
  const scopes = ['openid', 'profile', 'email', 'offline_access', 'read:orders'];
  let withApi: Auth0;

  beforeAll(async () => {
    const api = { audience, scopes: ['read:orders'] };
    withApi = await startAuth0Process({ ...application, api });
  });

  afterAll(() => withApi.close());

  const asking = (name: string, known: Partial<Subject['known']> = {}): Subject => {
    const urls = linkingUrls(withApi.url, name);
    const subject = playground({ issuer: withApi.url, ...urls, ...known });
    return { ...subject, terms: { ...subject.terms, scopes } };
  };
  const refreshTokenFor = async (changes: Record<string, string>): Promise<string> => {
    const ada = defaultPeople[0] as Person;
    const tokens = await tokensForApplication(withApi, ada, changes);
    return tokens.refresh_token ?? '';
  };

  test('finds nothing wrong, and leaves the token unchecked until there is one', async () => {
    const findings = await examine(asking(audience));
    expect(idsOf(findings, 'failed')).toEqual([]);
    expect(idsOf(findings, 'passed')).toHaveLength(22);
    expect(findings.audience).toMatchObject({ verdict: 'passed', reason: `${audience} is known` });
    expect(findings['api-token']).toMatchObject({
      verdict: 'unchecked',
      reason: 'needs DOCTOR_REFRESH_TOKEN',
    });
  });

  test.each([
    [
      'another slash',
      'https://orders.example.com',
      /, but it knows https:\/\/orders.example.com\/$/,
    ],
    ['another name', 'https://shop.example.com/', /doesn't know an API https:\S+\/$/],
  ])('finds an audience with %s', async (_, name, reason) => {
    const findings = await examine(asking(name));
    expectOnly(findings, 'audience', /npm start/);
    expect(findings.audience?.reason).toMatch(reason);
  });

  test('finds nothing wrong with the token of a user who signed in for the API', async () => {
    const refreshToken = await refreshTokenFor({ audience, scope: scopes.join(' ') });
    const findings = await examine(asking(audience, { refreshToken }));
    expect(idsOf(findings, 'failed')).toEqual([]);
    expect(findings['api-token']?.verdict).toBe('passed');
  });

  test('finds that a token is opaque, or lacks a scope', async () => {
    const old = await refreshTokenFor({});
    const findings = await examine(asking(audience, { refreshToken: old }));
    expectOnly(findings, 'api-token', /PLAYGROUND_API=on, link again/);
    expect(findings['api-token']?.reason).toMatch(/^it is opaque/);

    const fewer = await refreshTokenFor({ audience });
    const { 'api-token': token } = await examine(asking(audience, { refreshToken: fewer }));
    expect(token).toMatchObject({ verdict: 'failed', reason: 'read:orders not granted' });
  });

  test('shows no token', async () => {
    const refreshToken = await refreshTokenFor({ audience, scope: scopes.join(' ') });
    const findings = JSON.stringify(await examine(asking(audience, { refreshToken })));
    expect(findings).not.toContain(refreshToken);
    expect(findings).not.toContain('eyJ');
  });
});

test('No finding contains the secret or the refresh token', async () => {
  const refreshToken = (await tokensFor()).refresh_token;
  const findings = JSON.stringify(await examine(playground({ refreshToken })));
  expect(findings).not.toContain(clientSecret);
  expect(findings).not.toContain(refreshToken);
});

function playground(known: Partial<Subject['known']> = {}): Subject {
  return laptopWith({
    issuer: auth0.url,
    clientId,
    clientSecret,
    redirectUrls: redirectUris,
    // Nothing listens there.
    endpoint: 'http://127.0.0.1:9/webhook',
    ...known,
  });
}

function withTerms(terms: Partial<Subject['terms']>): Subject {
  const subject = playground();
  return { ...subject, terms: { ...readSubject('dev', {}).terms, ...terms } };
}

function tokensFor(): Promise<TokenAnswer> {
  return tokensForApplication(auth0, defaultPeople[0] as Person);
}

/** Expects exactly one failed line, with its fix. */
function expectOnly(findings: Findings, id: string, fix: RegExp): void {
  expect(idsOf(findings, 'failed')).toEqual([id]);
  expect(findings[id]?.fix).toMatch(fix);
}

/** Expects these to be unchecked, and all others to be as in a healthy set-up. */
function expectUnchecked(findings: Findings, ids: readonly string[]): void {
  const isHealthy = ({ id, verdict }: Finding): boolean =>
    verdict === (healthy[id]?.verdict ?? 'passed');
  const others = Object.values(findings).filter((finding) => !isHealthy(finding));
  expect(others.filter(({ verdict }) => verdict === 'unchecked').map(({ id }) => id)).toEqual(ids);
}

/** An address where nothing listens. */
async function deadUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
