import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledSkill } from '../support/CompiledSkill';
import { envelope } from '../support/envelope';
import { ReadinessProxy } from '../support/ReadinessProxy';

const CONNECTIONS = 50;
const REQUESTS = 10_000;
/** How many requests to send before the first process is told to stop. */
const UNTIL_SIGTERM = 3_000;

describe('A process that is told to stop', () => {
  let first: CompiledSkill;
  let second: CompiledSkill;

  const start = (seconds: number, sibling?: CompiledSkill): Promise<CompiledSkill> =>
    CompiledSkill.start('http://127.0.0.1:9', {
      environment: { SKILL_DRAIN_SECONDS: String(seconds) },
      sibling,
    });

  beforeAll(async () => {
    first = await start(2);
    second = await start(60, first);
  });
  afterAll(async () => {
    await second.remove();
    await first.remove();
  });

  test('loses no request while a load balancer moves to another process', async () => {
    const proxy = await ReadinessProxy.start([first.url, second.url]);
    const connections = new Set<unknown>();
    const outcomes = new Map<string, number>();
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    const body = JSON.stringify(envelope());
    const signature = first.sign(body);

    /** Sends Alexa's requests and health checks in turns, and records the outcome. */
    const sendOne = (number: number): Promise<void> =>
      new Promise((done) => {
        const note = (outcome: string): void => {
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          done();
        };
        const isAlexas = number % 2 === 0;
        const url = `${proxy.url}${isAlexas ? '/webhook' : '/healthz'}`;
        const method = isAlexas ? 'POST' : 'GET';
        request(url, { agent, method, headers: isAlexas ? signature : {} })
          .on('socket', (socket) => connections.add(socket))
          .on('response', (answer) => {
            answer.resume().on('end', () => note(String(answer.statusCode)));
          })
          .on('error', ({ code }: NodeJS.ErrnoException) => note(String(code)))
          .end(isAlexas ? body : undefined);
      });

    let sent = 0;
    let hasEnded = false;
    let exitCode: Promise<number | null> | undefined;
    const worker = async (): Promise<void> => {
      while (sent < REQUESTS || !hasEnded) {
        if (sent === UNTIL_SIGTERM) {
          exitCode = first.terminate();
          void exitCode.then(() => (hasEnded = true));
        }
        await sendOne(sent++);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    agent.destroy();
    await proxy.stop();

    expect({ ...Object.fromEntries(outcomes), errors: proxy.errors }).toEqual({
      200: sent,
      errors: [],
    });
    expect(connections.size).toBe(CONNECTIONS);
    expect(await exitCode).toBe(0);
  });

  test('continues when it gets the signal twice in a row, and stops at once when it is told again', async () => {
    second.signal('SIGTERM');
    second.signal('SIGINT');
    await sleep(1_500);
    expect((await fetch(`${second.url}/readyz`)).status).toBe(503);
    second.signal('SIGTERM');
    expect(await second.ended()).toBe(1);
  });
});
