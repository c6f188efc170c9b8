import { createServer, request, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Party } from '../../../playground/alexa/server/contract';
import { recordServers } from '../../../playground/wire/recordServers';
import { Wire } from '../../../playground/wire/Wire';

let server: Server;
let wire: Wire;
let stop: () => void;

async function serve(party: Party, listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  wire = new Wire();
  stop = recordServers(wire, (asked) => (asked === port ? party : undefined));
  return `http://127.0.0.1:${port}`;
}

afterEach(async () => {
  stop();
  server.close().closeAllConnections();
  await once(server, 'close');
});

/** Reads the body late, and answers in two parts. */
const slowEcho: RequestListener = (received, response) => {
  setImmediate(() => {
    void text(received).then((body) => {
      response.setHeader('content-type', 'application/json');
      response.write('{"echo":');
      response.end(Buffer.from(`${JSON.stringify(body)}}`));
    });
  });
};

describe('A recorded server', () => {
  test('gets and sends what it would without, and both are on the wire', async () => {
    const url = await serve('auth0', slowEcho);
    const body = new URLSearchParams({ grant_type: 'refresh_token', scope: 'openid' });
    const response = await fetch(`${url}/oauth/token`, { method: 'POST', body });
    expect(await response.json()).toEqual({ echo: body.toString() });

    const [message] = wire.messages;
    expect(message).toMatchObject({
      from: 'alexa',
      to: 'auth0',
      title: 'POST /oauth/token',
      explanation: 'Alexa trades the refresh token for a new access token.',
      status: 200,
    });
    const { request: sent, response: answer, url: seen } = wire.details(message?.id ?? 0) ?? {};
    expect(seen).toBe(`${url}/oauth/token`);
    expect(sent?.body).toBe(body.toString());
    expect(sent?.headers).toContainEqual([
      'content-type',
      'application/x-www-form-urlencoded;charset=UTF-8',
    ]);
    expect(answer?.headers).toContainEqual(['content-type', 'application/json']);
    expect(JSON.parse(answer?.body ?? '')).toEqual({ echo: body.toString() });
  });

  test.each([
    ['auth0', 'GET', '/authorize?client_id=x', 'user', 'GET /authorize'],
    ['auth0', 'GET', '/u/login/abc', 'user', 'GET /u/login/…'],
    ['auth0', 'POST', '/u/login/abc', 'user', 'POST /u/login/…'],
    ['auth0', 'GET', '/u/login/abc/cancel', 'user', 'GET /u/login/…/cancel'],
    ['auth0', 'GET', '/authorize/abc', 'user', 'GET /authorize/…'],
    ['auth0', 'GET', '/userinfo', 'skill', 'GET /userinfo'],
    ['auth0', 'POST', '/oauth/revoke', 'skill', 'POST /oauth/revoke'],
    ['auth0', 'GET', '/.well-known/jwks.json', 'api', 'GET /.well-known/jwks.json'],
    ['alexa', 'GET', '/link', 'user', 'GET /link'],
    ['alexa', 'GET', '/api/skill/link/M1?code=x', 'user', 'GET /api/skill/link/M1'],
    ['alexa', 'GET', '/echo.api/echo-api-cert-playground.pem', 'skill', expect.any(String)],
    ['api', 'GET', '/orders', 'skill', 'GET /orders'],
  ] as const)('knows who asks %s: %s %s', async (to, method, path, from, title) => {
    const url = await serve(to, (_request, response) => response.end());
    await fetch(url + path, { method });
    expect(wire.messages).toMatchObject([{ from, to, title: title as string, status: 200 }]);
    expect(wire.messages[0]?.specification?.url).toMatch(/^https:/);
  });

  test.each([
    ['alexa', '/'],
    ['alexa', '/api/state'],
    ['alexa', '/page.css'],
    ['auth0', '/favicon.ico'],
  ] as const)('keeps pages and what they load off the wire: %s %s', async (to, path) => {
    const url = await serve(to, (_request, response) => response.end());
    await fetch(url + path);
    expect(wire.messages).toEqual([]);
  });

  test('that closes the connection leaves a fault on the wire', async () => {
    const url = await serve('auth0', ({ socket }) => socket.destroy());
    await expect(fetch(`${url}/userinfo`)).rejects.toThrow();
    expect(wire.messages).toMatchObject([
      { status: undefined, fault: 'The connection was closed before the response was complete.' },
    ]);
  });

  test('survives a target that is no URL', async () => {
    const url = await serve('auth0', (_request, response) => response.end());
    const { port } = new URL(url);
    const asked = request({ port, host: '127.0.0.1', path: '//[', headers: { host: '[' } });
    asked.end();
    await once(asked, 'response');
    expect(wire.messages).toEqual([]);
  });
});
