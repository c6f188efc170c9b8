import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { inFrontOfAuth0, inFrontOfSkill } from '../../../playground/trouble';
import { Switchboard } from '../../../playground/trouble/Switchboard';
import { troubles } from '../../../playground/trouble/troubles';

let switchboard: Switchboard;
let server: Server;
let url: string;

beforeEach(async () => {
  switchboard = new Switchboard(troubles);
  const app = express().use(inFrontOfAuth0(switchboard));
  app.use(({ url: path, headers }, response) => {
    response.json({ path, authorization: headers.authorization });
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.close().closeAllConnections();
  await once(server, 'close');
});

function turn(name: string, isOn = true): void {
  const trouble = switchboard.find(name);
  if (!trouble) throw new Error(`Unknown trouble: ${name}`);
  switchboard.turn(trouble, isOn);
}

describe('In front of Auth0', () => {
  test('nothing changes while no trouble is on', async () => {
    const answer = await fetch(`${url}/authorize?redirect_uri=a&x=1`);
    expect(await answer.json()).toEqual({ path: '/authorize?redirect_uri=a&x=1' });
  });

  test.each([
    ['auth0-401', 401],
    ['auth0-403', 403],
    ['auth0-429', 429],
    ['auth0-500', 500],
  ])('%s answers /userinfo with %i, until it is off', async (name, status) => {
    turn(name);
    expect((await fetch(`${url}/userinfo`)).status).toBe(status);
    turn(name, false);
    expect((await fetch(`${url}/userinfo`)).status).toBe(200);
  });

  test('a fault of the access token leaves the token endpoint alone; others do not', async () => {
    turn('auth0-401');
    expect((await fetch(`${url}/oauth/token`)).status).toBe(200);
    turn('auth0-500');
    expect((await fetch(`${url}/oauth/token`)).status).toBe(500);
    expect((await fetch(`${url}/authorize`)).status).toBe(200);
  });

  test('a fault replaces the one before', () => {
    turn('auth0-401');
    turn('auth0-down');
    turn('api-500');
    const on = switchboard.states.filter(({ isOn }) => isOn).map(({ name }) => name);
    expect(on).toEqual(['auth0-down', 'api-500']);
  });

  test('being down cuts every connection', async () => {
    turn('auth0-down');
    await expect(fetch(`${url}/authorize`)).rejects.toThrow('fetch failed');
  });

  test('nonsense is a web page, and empty is {}', async () => {
    turn('auth0-nonsense');
    const page = await fetch(`${url}/userinfo`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    turn('auth0-empty');
    expect(await (await fetch(`${url}/userinfo`)).json()).toEqual({});
  });

  test('a slow answer is the real one', async () => {
    turn('auth0-slow-3s');
    const answer = (await (await fetch(`${url}/userinfo`)).json()) as { path: string };
    expect(answer.path).toBe('/userinfo');
  });

  test('the client secret is another one, and the client ID stays', async () => {
    turn('client-secret-wrong');
    const authorization = `Basic ${Buffer.from('client:right').toString('base64')}`;
    const answer = await fetch(`${url}/oauth/token`, { headers: { authorization } });
    const seen = (await answer.json()) as { authorization: string };
    const [, credentials = ''] = seen.authorization.split(' ');
    expect(Buffer.from(credentials, 'base64').toString()).toBe('client:wrong');
  });

  test('the redirect URI is another one', async () => {
    turn('redirect-uri-unknown');
    const answer = await fetch(`${url}/authorize?redirect_uri=http%3A%2F%2Fa%2Fb&state=s`);
    const { path } = (await answer.json()) as { path: string };
    expect(path).toBe('/authorize?redirect_uri=http%3A%2F%2Fa%2Fb%2Funknown&state=s');
  });
});

describe('In front of the skill', () => {
  test('a slow handler keeps the user waiting, but not what tells the skill that the session ended', async () => {
    turn('skill-slow');
    const send = (type: string, milliseconds: number): Promise<Response> => {
      const body = Buffer.from(JSON.stringify({ request: { type } }));
      const signal = AbortSignal.timeout(milliseconds);
      return inFrontOfSkill(switchboard)(url, { method: 'POST', body, signal });
    };
    expect((await send('SessionEndedRequest', 8_000)).status).toBe(200);
    await expect(send('LaunchRequest', 50)).rejects.toThrow('aborted');
  });
});
