import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { recordOutgoing } from '../../../playground/real/recordOutgoing';
import { Wire } from '../../../playground/wire/Wire';
import { close, listen } from '../../support/userinfoServer';

/** Asks the API in several ways, and prints what it gets. */
const skill = `
  const http = require('node:http');
  const { API: api } = process.env;
  const post = http.request(api + '/posted', { method: 'POST', headers: { 'x-a': ['1', '2'] } }, (got) => {
    got.pipe(require('node:zlib').createGunzip()).pipe(process.stdout);
  });
  post.write('{"token":');
  post.end(Buffer.from('"abc"}'));
  http.get(api + '/cut', (got) => got.once('error', () => undefined).resume());
  http.get('http://127.0.0.1:1/').once('error', ({ code }) => process.stderr.write(code));
  fetch(api + '/fetched').then((got) => got.text());
`;

let api: Server;
let wire: Wire;

beforeAll(async () => {
  api = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/fetched') response.end('{}');
    else if (request.url === '/cut') response.write('{', () => request.socket.destroy());
    else response.setHeader('content-encoding', 'gzip').end(gzipSync('{"name":"Ada"}'));
  });
  await listen(api);
});

afterAll(() => close(api));

test('What a skill asks is on the wire, and the skill notices nothing and ends by itself', async () => {
  wire = new Wire();
  const origin = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  const tap = resolve('playground/real/tapOutgoing.js');
  const child = spawn(process.execPath, ['--require', tap, '--eval', skill], {
    env: { PATH: process.env.PATH, API: origin },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.on(
    'message',
    recordOutgoing(wire, () => 'api'),
  );
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('There is no output.');
  const [printed, failed] = await Promise.all([text(stdout), text(stderr), once(child, 'close')]);
  expect({ printed, failed }).toEqual({ printed: '{"name":"Ada"}', failed: 'ECONNREFUSED' });

  const detailsOf = (title: string) => {
    const id = wire.messages.find((message) => message.title === title)?.id;
    return wire.details(id ?? 0, true);
  };
  expect(wire.messages).toHaveLength(4);
  expect(detailsOf('POST /posted')).toMatchObject({
    from: 'skill',
    to: 'api',
    url: `${origin}/posted`,
    request: { body: JSON.stringify({ token: 'abc' }, null, 2) },
    response: { body: JSON.stringify({ name: 'Ada' }, null, 2) },
    status: 200,
  });
  expect(detailsOf('POST /posted')?.request.headers).toContainEqual(['x-a', '2']);
  expect(detailsOf('GET /cut')?.fault).toBe('The connection failed: ECONNRESET.');
  expect(detailsOf('GET /')?.fault).toBe('The connection failed: ECONNREFUSED.');
  expect(detailsOf('GET /fetched')).toMatchObject({ status: 200, url: `${origin}/fetched` });
});
