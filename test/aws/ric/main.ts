import { unzipSync } from 'fflate';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { envelope, SKILL_ID } from '../../support/envelope';
import { TlsAuthority } from '../../support/TlsAuthority';
import { claims, close, listen } from '../../support/userinfoServer';
import { obstacle, prepareRuntime } from './prepare';
import { RuntimeApi } from './RuntimeApi';

const usage = `Usage: npm run aws:ric [-- 22|24] [--if-possible]

Runs bundle.zip in an empty folder as AWS Lambda does, with AWS's own runtime interface client: a request
without a linked account, one with, a skill event, and SIGTERM. The first run builds the client, which takes
one or two minutes. That needs Linux on x64, cmake, g++, make, Python, autoconf, automake and libtool.
Default: Node.js 24

Options:
  --if-possible  if something of that is missing, say so and skip it all
  -h, --help     show this help

Exit code: 0 if everything is right, or skipped; 1 if not; 2 if an option is wrong.`;

/** Returns a request that AWS would only let through with a trigger that isn't bound. */
function ofAnotherSkill(): object {
  const other = SKILL_ID.replace(/.$/, 'f');
  return JSON.parse(JSON.stringify(envelope({})).replaceAll(SKILL_ID, other)) as object;
}

/** What each event must lead to. */
const CASES: readonly (readonly [string, object, RegExp])[] = [
  ['a user without a linked account', envelope({}), /^response .*"type":"LinkAccount"/],
  ['a linked user', envelope({ accessToken: 'token' }), /^response .*Welcome back, Ada!/],
  [
    'a skill event',
    envelope({
      request: {
        type: 'AlexaSkillEvent.SkillDisabled',
        body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
      },
    }),
    /^response \{/,
  ],
  ['another skill', ofAnotherSkill(), /^error .*skill/i],
];

async function main(major: string): Promise<void> {
  const { node, client } = prepareRuntime(major);
  const { status } = spawnSync(node, ['--import', 'tsx', 'aws/main.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The skill was not packed.');

  const folder = mkdtempSync(join(tmpdir(), 'function-'));
  for (const [name, content] of Object.entries(unzipSync(readFileSync('bundle.zip')))) {
    writeFileSync(join(folder, name), content);
  }
  const authority = await TlsAuthority.create();
  const ca = join(tmpdir(), `ca-${process.pid}.pem`);
  writeFileSync(ca, authority.pem);
  const auth0 = createServer(
    await authority.issue(),
    claims({ sub: 'auth0|1', given_name: 'Ada' }),
  );
  await listen(auth0);
  const api = await RuntimeApi.start();
  const child = spawn(node, [client], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      AWS_LAMBDA_RUNTIME_API: api.address,
      AWS_LAMBDA_FUNCTION_NAME: 'skill',
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/skill',
      AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
      _HANDLER: 'index.handler',
      LAMBDA_TASK_ROOT: folder,
      NODE_EXTRA_CA_CERTS: ca,
      AUTH0_DOMAIN: `localhost:${(auth0.address() as AddressInfo).port}`,
      ALEXA_SKILL_ID: SKILL_ID,
      SKILL_STORE: 'none',
    },
  });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const lost = ended.then(([code]) => `It ended with code ${code}.`);
  try {
    for (const [name, event, expected] of CASES) {
      const outcome = await Promise.race([api.invoke(event), lost]);
      report(name, expected.test(outcome), outcome);
    }
    child.kill('SIGTERM');
    const [code, signal] = await ended;
    report('SIGTERM', code === 0 || signal === 'SIGTERM', `code ${code}, signal ${signal}`);
  } finally {
    child.kill('SIGKILL');
    await Promise.all([close(auth0), api.stop()]);
    rmSync(folder, { recursive: true });
    rmSync(ca);
  }
}

function report(name: string, isRight: boolean, outcome: string): void {
  process.stdout.write(`${isRight ? '✓' : '✗'} ${name}${isRight ? '' : `: ${outcome}`}\n`);
  if (!isRight) process.exitCode = 1;
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'if-possible': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [major = '24', ...rest] = positionals;
  if (rest.length > 0 || !['22', '24'].includes(major)) {
    throw new RangeError('The version of Node.js must be 22 or 24.');
  }
  return { ...values, major };
}

async function run(): Promise<void> {
  const options = readOptions();
  if (options.help) return void process.stdout.write(`${usage}\n`);
  const why = options['if-possible'] ? obstacle() : undefined;
  if (why === undefined) return main(options.major);
  process.stdout.write(`Skipped AWS's runtime interface client: ${why}.\n`);
}

run().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.message}\n`);
  const isUsage = error instanceof RangeError || error.code?.startsWith('ERR_PARSE_ARGS');
  process.exitCode = isUsage ? 2 : 1;
});
