import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { fetchCertificate } from '../../../../src/alexa/verification';
import { close, listen } from '../../../support/userinfoServer';
import { signerOf, TestAuthority } from './support/TestAuthority';
import { accepted, refused, VerifiedSkill } from './support/VerifiedSkill';

const NOW = Date.parse('2026-01-02T03:04:05Z');

type Answer = (response: ServerResponse) => void;

let skill: VerifiedSkill;
/** Where the certificates are kept. */
let server: Server;
let answer: Answer;
let requests: number;

beforeAll(async () => {
  server = createServer((_request, response) => {
    requests += 1;
    answer(response);
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  skill = new VerifiedSkill(signerOf(await (await TestAuthority.create(NOW)).issue()), NOW);
  skill.fetchText = ({ pathname }) =>
    fetchCertificate(new URL(pathname, `http://127.0.0.1:${port}`));
  await skill.start();
});
afterAll(async () => {
  await skill.stop();
  await close(server);
});
beforeEach(() => {
  requests = 0;
});

const chain = (): string => skill.signer.certificateChain;
/** What may follow the certificates, and doesn't matter unless it is too long. */
const comment = (bytes: number): string => 'x'.repeat(bytes);

describe("A certificate can't be fetched if the response", () => {
  const unavailable = refused('certificate_unavailable');

  // `post` waits 2 s for any answer.
  test.each<[string, Answer]>([
    ['hangs before it answers', () => undefined],
    ['hangs in the middle', (response) => void response.writeHead(200).write(chain().slice(0, 99))],
    ['drips', drip],
  ])('%s: abandoned within 2 s', async (_title, hang) => {
    const abandoned = new Promise((resolve) => {
      answer = (response) => {
        response.once('close', resolve);
        hang(response);
      };
    });
    expect(await skill.post()).toMatchObject(unavailable);
    await abandoned;
  });

  test('is huge', async () => {
    answer = (response) => void response.end(chain() + comment(64 * 1_024));
    expect(await skill.post()).toMatchObject(unavailable);
  });

  test("is huge and never ends: the rest isn't awaited", async () => {
    const abandoned = new Promise((resolve) => {
      answer = (response) => {
        response.once('close', resolve);
        response.write(comment(10 * 1_024 * 1_024));
      };
    });
    expect(await skill.post()).toMatchObject(unavailable);
    await abandoned;
  });

  test('is huge when unpacked', async () => {
    const packed = gzipSync(chain() + comment(10 * 1_024 * 1_024));
    answer = (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    expect(await skill.post()).toMatchObject(unavailable);
  });

  test.each([404, 403, 500, 503])('is %i, though the body is good', async (status) => {
    answer = (response) => void response.writeHead(status).end(chain());
    expect(await skill.post()).toMatchObject(unavailable);
  });

  test('is an endless 404: the connection is closed before the deadline', async () => {
    const abandoned = new Promise((resolve, reject) => {
      answer = (response) => {
        once(response, 'close', { signal: AbortSignal.timeout(1_000) }).then(resolve, reject);
        response.writeHead(404).write('Not found');
      };
    });
    expect(await skill.post()).toMatchObject(unavailable);
    await abandoned;
  });

  test('redirects to a good one, which is not fetched', async () => {
    answer = (response) =>
      requests === 1
        ? void response.writeHead(302, { location: '/echo.api/other.pem' }).end()
        : void response.end(chain());
    expect(await skill.post()).toMatchObject(unavailable);
    expect(requests).toBe(1);
  });

  test('breaks off', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-length': 9_999 }).write(chain());
      setImmediate(() => response.destroy());
    };
    expect(await skill.post()).toMatchObject(unavailable);
  });
});

test('A certificate is fetched again after a failure, and is then kept', async () => {
  answer = (response) => void response.end(chain() + comment(40 * 1_024));
  expect(await skill.post()).toMatchObject({ ...accepted, fetches: 1 });
  expect(await skill.post()).toMatchObject({ ...accepted, fetches: 0 });
});

/** Sends a good chain, but slowly enough to take minutes. */
function drip(response: ServerResponse): void {
  const rest = [...chain()];
  const timer = setInterval(() => response.write(rest.shift()), 50);
  response.once('close', () => clearInterval(timer));
}
