import { Agent, createServer, request, type Server } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { adoptConnection, startEarly } from '../../../src/outbound/earlyConnection';
import { TlsAuthority } from '../../support/TlsAuthority';
import { close, listen } from '../../support/userinfoServer';

let server: Server;
let ca: string;
let connections: number;
let agent: Agent;

beforeAll(async () => {
  const authority = await TlsAuthority.create();
  ca = authority.pem;
  server = createServer(await authority.issue(), (_request, response) => response.end('hello'));
  server.on('connection', () => connections++);
  await listen(server);
});
afterAll(() => close(server));

beforeEach(() => {
  connections = 0;
  agent = startEarly(new Agent({ keepAlive: true, ca }));
});
afterEach(() => agent.destroy());

const port = (): number => (server.address() as AddressInfo).port;

/** Adopts a connection that was opened some time ago. */
async function adopt(age = 0, host = 'localhost'): Promise<TLSSocket> {
  const socket = connect({ host: 'localhost', port: port(), servername: 'localhost', ca });
  await once(socket, 'secureConnect');
  adoptConnection({ host, port: port(), socket, openedAt: performance.now() - age });
  return socket;
}

/** Returns what the server answers. */
async function ask(): Promise<string> {
  const sent = request({ host: 'localhost', port: port(), agent }).end();
  const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}

test('the first call uses the connection that was opened early, and the next ones go on with it', async () => {
  await adopt();
  expect(await ask()).toBe('hello');
  expect(await ask()).toBe('hello');
  expect(connections).toBe(1);
});

test('a connection that nobody has answered yet is not used', async () => {
  const destination = { host: 'localhost', port: port() };
  const socket = connect({ ...destination, servername: 'localhost', ca });
  adoptConnection({ ...destination, socket, openedAt: performance.now() });
  expect(await ask()).toBe('hello');
  expect(socket.destroyed).toBe(true);
});

test('a call can take the connection during the TLS handshake', async () => {
  const destination = { host: 'localhost', port: port() };
  const socket = connect({ ...destination, servername: 'localhost', ca });
  await once(socket, 'connect');
  adoptConnection({ ...destination, socket, openedAt: performance.now() });
  expect(await ask()).toBe('hello');
  expect(connections).toBe(1);
});

test('a connection that the server has ended is not used', async () => {
  const socket = await adopt();
  socket.destroy();
  expect(await ask()).toBe('hello');
  expect(connections).toBe(2);
});

test('a connection that nobody has used for seconds is closed, because the server may be about to', async () => {
  const socket = await adopt(4_500);
  expect(await ask()).toBe('hello');
  expect(connections).toBe(2);
  expect(socket.destroyed).toBe(true);
});

test('a connection to another host is left alone', async () => {
  const socket = await adopt(0, 'auth0.example.com');
  expect(await ask()).toBe('hello');
  expect(connections).toBe(2);
  expect(socket.destroyed).toBe(false);
  socket.destroy();
});

test('each call takes the connection that leads to its own place', async () => {
  const other = await adopt(0, 'auth0.example.com');
  await adopt();
  expect(await ask()).toBe('hello');
  expect(connections).toBe(2);
  expect(other.destroyed).toBe(false);
  other.destroy();
});
