import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { playgroundHost, playgroundSkillId } from '../../src/config/laptop';
import { SkillServer } from '../soak/SkillServer';
import { auth0, fuzz } from './fuzz';

const usage = `Usage: npm run fuzz -- [options]

Sends signed requests to the skill, in a process of its own. Some are nearly what Alexa sends, others
nothing like it. Each answer must be one that Alexa accepts, or a refusal in JSON, arrive in time, and
reveal no internals. After every 100 requests, a good one must be answered as usual. Then answers
questions that the skill hasn't asked: nothing may be erased or stored.

Options:
  --runs N    how many requests (default 10000)
  --seed N    make the same requests again (default: a new one, which is printed)
  -h, --help  show this

Exit code: 0 when every answer was good, 1 when one wasn't, 2 when the options are invalid.`;

/** Auth0 may take 3 s; the rest is quick. */
const BUDGET_MS = 3_500;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const runs = wholeNumber('runs', values.runs);
  const seed = wholeNumber('seed', values.seed);
  process.stdout.write(`Seed: ${seed}\n`);
  return run(runs, seed);
}

async function run(runs: number, seed: number): Promise<number> {
  const auth0Server = createServer(auth0).listen(0, playgroundHost);
  await once(auth0Server, 'listening');
  const { port } = auth0Server.address() as AddressInfo;
  const skill = await SkillServer.start(`${playgroundHost}:${port}`);
  const statuses = new Map<number, number>();
  const start = performance.now();
  try {
    await fuzz({
      skillId: playgroundSkillId,
      post: (body) => post(skill, body),
      runs,
      seed,
      onAnswer: (status) => statuses.set(status, (statuses.get(status) ?? 0) + 1),
    });
    return 0;
  } catch (error) {
    const { message, cause } = error as Error;
    process.stderr.write(`${message}\n${cause instanceof Error ? cause.message : ''}\n`);
    return 1;
  } finally {
    const seconds = (performance.now() - start) / 1_000;
    process.stdout.write(`${summary(statuses, seconds)}\n`);
    await skill.stop();
    auth0Server.close().closeAllConnections();
  }
}

function post({ webhookUrl, signer }: SkillServer, body: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...signer.sign(Buffer.from(body)) };
  const signal = AbortSignal.timeout(BUDGET_MS);
  return fetch(webhookUrl, { method: 'POST', headers, body, signal });
}

function summary(statuses: ReadonlyMap<number, number>, seconds: number): string {
  const sent = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
  const rate = Math.round(sent / seconds);
  return `${sent} requests in ${seconds.toFixed(0)} s (${rate} a second). Answers by status: ${shares.join(', ')}.`;
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new RangeError(`--${name} must be a whole number.`);
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  },
);
