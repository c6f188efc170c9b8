import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { RealTalk } from '../../../playground/real/RealTalk';
import { startFront, type Front } from '../../../playground/real/startFront';
import { Wire } from '../../../playground/wire/Wire';
import { envelope, intentWith } from '../../support/envelope';
import { close, listen } from '../../support/userinfoServer';

let skill: Server;
let front: Front;
let wire: Wire;
let talk: RealTalk;
let answer: RequestListener;
const lines: string[] = [];

beforeEach(async () => {
  skill = createServer((request, response) => answer(request, response));
  await listen(skill);
  const { port } = skill.address() as AddressInfo;
  [wire, talk] = [new Wire(), new RealTalk()];
  const report = (line: string) => void lines.push(line);
  front = await startFront({ port: 0, skillUrl: `http://127.0.0.1:${port}`, wire, talk, report });
});

afterEach(async () => {
  await front.close();
  await close(skill);
});

function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${front.url}/webhook?a=b`, { method: 'POST', body, headers });
}

const nickname = JSON.stringify(
  envelope({ request: intentWith('SetNicknameIntent', { nickname: 'Captain' }) }),
);

test('The skill gets every byte, and its answer goes back', async () => {
  const sent = gzipSync('{"a" :\n1}');
  answer = (request, response) => {
    void buffer(request).then((received) => {
      response.setHeader(
        'x-got',
        `${request.url} ${String(request.headers['x-given'])} ${received.equals(sent)}`,
      );
      response.writeHead(418).end('Short.');
    });
  };
  const response = await post(sent, { 'x-given': 'yes', 'content-encoding': 'gzip' });
  expect(response.headers.get('x-got')).toBe('/webhook?a=b yes true');
  expect([response.status, await response.text()]).toEqual([418, 'Short.']);
});

test('An answer that Alexa would refuse shows why', async () => {
  answer = (_request, response) => response.end('{"version":"1.0"}');
  await post(nickname);
  expect(talk.entries).toMatchObject([
    { type: 'user', text: 'SetNicknameIntent (nickname: Captain)' },
    {
      type: 'alexa',
      text: '',
      reason: expect.stringMatching(/^Alexa doesn't accept .*response/) as string,
    },
  ]);
});

test('A request waits for a skill that is being restarted', async () => {
  answer = (_request, response) => response.end('{"version":"1.0","response":{}}');
  const { port } = skill.address() as AddressInfo;
  await close(skill);
  const asking = post(nickname);
  await once(wireOf(), 'sent');
  skill.listen(port, '127.0.0.1');
  expect((await asking).status).toBe(200);
});

/** Tells when a request is on the wire. */
function wireOf(): EventTarget {
  const told = new EventTarget();
  wire.subscribe(() => told.dispatchEvent(new Event('sent')));
  return told;
}

test('A skill that crashes leaves a fault in the conversation and on the wire', async () => {
  answer = ({ socket }) => socket.destroy();
  expect((await post(nickname)).status).toBe(502);
  const reason = "The skill can't be reached: ECONNRESET.";
  expect(talk.entries.at(-1)).toMatchObject({ type: 'alexa', reason });
  expect(wire.messages).toMatchObject([{ fault: reason }]);
});

test('A body that is far too large is refused', async () => {
  answer = (_request, response) => response.end();
  expect((await post('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  expect(wire.messages).toEqual([]);
});

test('A request of Alexa to another path explains itself', async () => {
  await fetch(`${front.url}/.env`);
  await fetch(`${front.url}/skill`, { method: 'POST', headers: { 'signature-256': 'x' } });
  expect(lines).toEqual(['Refused a request to "/skill": SKILL_ENDPOINT must end with /webhook.']);
});
