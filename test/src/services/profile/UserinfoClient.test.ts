import { AxiosError } from 'axios';
import { inspect } from 'node:util';
import type { OutboundError } from '../../../../src/outbound/OutboundError';
import { problemOf } from '../../../../src/services/profile/problemOf';
import { UserinfoClient } from '../../../../src/services/profile/UserinfoClient';
import { canary } from '../../../support/canaries';
import {
  claims,
  startUserinfoServer,
  status,
  type UserinfoServer,
} from '../../../support/userinfoServer';

const TOKEN = canary('token');

describe('The call to /userinfo', () => {
  let auth0: UserinfoServer;
  let userinfo: UserinfoClient;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
  });
  afterAll(() => auth0.close());
  // It remembers failures, so each test has its own.
  beforeEach(() => {
    userinfo = new UserinfoClient(auth0.url);
  });

  const failure = (): Promise<OutboundError> =>
    userinfo.fetchProfile(TOKEN).then(
      () => Promise.reject(new Error('There was a profile.')),
      (error: OutboundError) => error,
    );

  test('sends the access token only in the header', async () => {
    auth0.answerWith(claims({ sub: 'auth0|1' }));
    await userinfo.fetchProfile(TOKEN);
    expect(auth0.requests[0]).toMatchObject({
      method: 'GET',
      url: '/userinfo',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
  });

  test('uses no proxy from the environment, which would see the token', async () => {
    auth0.answerWith(claims({ sub: 'auth0|1' }));
    process.env.http_proxy = 'http://127.0.0.1:9';
    try {
      await expect(userinfo.fetchProfile(TOKEN)).resolves.toMatchObject({ sub: 'auth0|1' });
    } finally {
      delete process.env.http_proxy;
    }
  });

  test('ignores unknown claims and claims of the wrong type', async () => {
    auth0.answerWith(claims({ sub: 'auth0|1', name: 7, email: null, given_name: 'Ada', zip: 1 }));
    expect(await userinfo.fetchProfile(TOKEN)).toEqual({ sub: 'auth0|1', given_name: 'Ada' });
  });

  test.each([
    [401, 'token_refused', 'link_again'],
    [403, 'access_forbidden', 'misconfigured'],
    [404, 'address_unknown', 'misconfigured'],
    [302, 'answer_invalid', 'unavailable'],
    [400, 'answer_invalid', 'unavailable'],
    [429, 'rate_limited', 'unavailable'],
    [500, 'server_error', 'unavailable'],
    [503, 'gateway_error', 'unavailable'],
  ])(
    'takes an answer of %i for %s: %s, with method, URL and a hint',
    async (code, reason, expected) => {
      auth0.answerWith(status(code, 'Unauthorized'));
      const error = await failure();
      expect(error.code).toBe(reason);
      expect(problemOf(error)).toBe(expected);
      expect(error.message).toContain(`GET ${auth0.url}/userinfo answered ${code}`);
      expect(error.hint).not.toBe('');
      expect(error.cause).toBeInstanceOf(AxiosError);
    },
  );

  test.each([
    ['is no JSON', status(200, 'Hello')],
    ['is JSON of another shape', claims(['Ada'])],
    ['is larger than any profile', claims({ sub: 'x'.repeat(2_000_000) })],
  ])('takes an answer that %s for unavailable', async (_what, answer) => {
    auth0.answerWith(answer);
    expect(problemOf(await failure())).toBe('unavailable');
  });

  test('does not follow a redirect, which would carry the token elsewhere', async () => {
    auth0.answerWith((request, response) => {
      if (request.url === '/userinfo') response.writeHead(302, { location: '/elsewhere' }).end();
      else response.end(JSON.stringify({ sub: 'somebody else' }));
    });
    expect(problemOf(await failure())).toBe('unavailable');
    expect(auth0.requests).toHaveLength(1);
  });

  test.each(['Atza|IwEB', '00D!AQ.x', 'a:b', 'with a blank', `${'x'.repeat(8_191)}=`])(
    'sends a token that an HTTP header can hold: %.20s',
    async (token) => {
      auth0.answerWith(claims({ sub: 'auth0|1' }));
      await userinfo.fetchProfile(token);
      expect(auth0.requests[0]?.headers.authorization).toBe(`Bearer ${token}`);
    },
  );

  test.each([
    ['a line break in it', `${TOKEN}\r\nX-Evil: 1`],
    ['a control character in it', `${TOKEN}\u0007`],
    ['another script in it', `${TOKEN}é`],
    ['more than 8 KB', TOKEN.repeat(1_000)],
  ])('sends no token with %s, and says why without it', async (_what, token) => {
    auth0.answerWith(claims({ sub: 'auth0|1' }));
    const error = await userinfo.fetchProfile(token).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'token_unsendable' });
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(TOKEN);
    expect(auth0.requests).toHaveLength(0);
  });

  test('gives up on a body that trickles in', async () => {
    auth0.answerWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    });
    expect(problemOf(await failure())).toBe('unavailable');
  });

  test('never shows the token in an error, however it is printed', async () => {
    auth0.answerWith(status(401));
    const error = await failure();
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(TOKEN);
    expect(JSON.stringify(error)).not.toContain(TOKEN);
  });
});
