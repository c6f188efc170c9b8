import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { bundle, zip } from '../../aws/bundle';
import { AWS_ENVIRONMENT } from '../support/awsEnvironment';
import { canary } from '../support/canaries';
import { startDynamoDB } from '../support/dynamodb';
import { envelope, type EnvelopeOptions, SKILL_ID } from '../support/envelope';
import { readZip } from '../support/smapi/readZip';
import { unwantedIn } from './unwantedIn';
import { TlsAuthority, type TlsIdentity } from '../support/TlsAuthority';
import { tlsFront } from '../support/tlsFront';
import { claims, close, listen } from '../support/userinfoServer';

/** The function as AWS runs it: with only the contents of the zip. */
const RUNTIME = `
  const context = { getRemainingTimeInMillis: () => 8_000 };
  import('./index.mjs').then(({ handler }) => handler(JSON.parse(process.argv[1]), context)).then(
    (answer) => process.stderr.write(JSON.stringify(answer)),
    (error) => process.stderr.write(String(error)),
  );`;

/** Prints whether V8 rejected the compiled code. */
const LOADING = `
  const vm = require('node:vm');
  vm.Script = class extends vm.Script {
    constructor(...parameters) {
      super(...parameters);
      process.stdout.write(\`refused: \${this.cachedDataRejected}\`);
    }
  };
  import('./index.mjs');`;

/** Loads the skill and prints a list. */
const afterLoading = (list: string): string =>
  `import('./index.mjs').then(() => process.stdout.write(${list}.join()))`;

/** The flags with which AWS starts Node for a function with 128 MB. */
const LAMBDA_FLAGS = [
  '--expose-gc',
  '--max-http-header-size=81920',
  '--max-semi-space-size=6',
  '--max-old-space-size=116',
];

const NAME = canary('name');

describe('The bundle for AWS Lambda', () => {
  let folder: string;
  let files: string[];
  let auth0: Server;
  let identity: TlsIdentity;

  beforeAll(async () => {
    const built = mkdtempSync(join(tmpdir(), 'bundle-'));
    files = await bundle(join(built, 'bundle'));
    zip(join(built, 'bundle'), join(built, 'bundle.zip'));
    folder = join(built, 'function');
    mkdirSync(folder);
    for (const [name, content] of readZip(readFileSync(join(built, 'bundle.zip')))) {
      writeFileSync(join(folder, name), content);
    }
    const authority = await TlsAuthority.create();
    writeFileSync(join(folder, 'ca.pem'), authority.pem);
    identity = await authority.issue();
    auth0 = createServer(identity, claims({ sub: 'auth0|1', given_name: NAME }));
    await listen(auth0);
  }, 180_000);
  afterAll(async () => {
    await close(auth0);
    rmSync(join(folder, '..'), { recursive: true });
  });

  async function invoke(
    options: EnvelopeOptions,
    environment: Record<string, string> = {},
  ): Promise<string> {
    return run(['-e', RUNTIME, JSON.stringify(envelope(options))], environment);
  }

  async function run(
    parameters: string[],
    environment: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<string> {
    const env = {
      AWS_LAMBDA_FUNCTION_NAME: 'skill',
      AUTH0_DOMAIN: `localhost:${(auth0.address() as AddressInfo).port}`,
      ALEXA_SKILL_ID: SKILL_ID,
      SKILL_STORE: 'none',
      NODE_EXTRA_CA_CERTS: 'ca.pem',
      ...environment,
    };
    const child = spawn(process.execPath, parameters, { cwd: folder, env, signal });
    // It is meant to be ended.
    if (signal) child.on('error', () => undefined);
    return (await Promise.all([text(child.stdout), text(child.stderr)])).join('');
  }

  test('runs in an empty folder: an unlinked user is asked to link', async () => {
    expect(await invoke({})).toContain('"card":{"type":"LinkAccount"}');
  });

  test('greets a linked user by the name that Auth0 returns', async () => {
    expect(await invoke({ accessToken: canary('token') })).toContain(`Welcome back, ${NAME}!`);
  });

  test('connects to Auth0 and DynamoDB while it loads, asks nothing, and then asks on those connections', async () => {
    const dynamodb = await startDynamoDB();
    const table = await dynamodb.createTable();
    const front = await tlsFront(identity, Number(new URL(dynamodb.url).port));
    const environment = {
      ...AWS_ENVIRONMENT,
      SKILL_STORE: `dynamodb:${table}`,
      AWS_ENDPOINT_URL_DYNAMODB: `https://localhost:${(front.address() as AddressInfo).port}`,
    };
    const connections = { auth0: 0, dynamodb: 0 };
    const received = { auth0: false, dynamodb: false };
    const onConnection = (): void => void connections.auth0++;
    const onRequest = (): void => void (received.auth0 = true);
    auth0.on('secureConnection', onConnection).on('request', onRequest);
    const threeAtDynamoDB = new Promise<void>((resolve) =>
      front.on('secureConnection', (socket) => {
        socket.once('data', () => (received.dynamodb = true));
        if (++connections.dynamodb === 3) resolve();
      }),
    );
    const connected = Promise.all([once(auth0, 'secureConnection'), threeAtDynamoDB]);
    const waiting = `import('./index.mjs').then(() => setTimeout(process.exit, 60_000))`;
    const stopped = new AbortController();
    const idle = run(['-e', waiting], environment, stopped.signal);
    await connected;
    stopped.abort();
    await idle;
    expect(connections).toEqual({ auth0: 1, dynamodb: 3 });
    expect(received).toEqual({ auth0: false, dynamodb: false });

    expect(await invoke({ accessToken: canary('token') }, environment)).toContain(NAME);
    expect(connections).toEqual({ auth0: 2, dynamodb: 6 });
    expect(received).toEqual({ auth0: true, dynamodb: true });
    auth0.off('secureConnection', onConnection).off('request', onRequest);
    front.close();
    await dynamodb.stop();
  });

  test('answers as if nothing had been tried when it cannot connect to Auth0', async () => {
    const nobody = { AUTH0_DOMAIN: 'localhost:1' };
    expect(await invoke({}, nobody)).toContain('"card":{"type":"LinkAccount"}');
    const answer = await invoke({ accessToken: canary('token') }, nobody);
    expect(answer).toContain('Welcome back! What would you like to know?');
  });

  test('remembers in DynamoDB', async () => {
    const dynamodb = await startDynamoDB();
    const environment = {
      ...AWS_ENVIRONMENT,
      SKILL_STORE: `dynamodb:${await dynamodb.createTable()}`,
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb.url,
    };
    await invoke({ accessToken: canary('token') }, environment);
    const body = { userInformationPersistenceStatus: 'NOT_PERSISTED' };
    const request = { type: 'AlexaSkillEvent.SkillDisabled', body };
    expect(await invoke({ request }, environment)).toContain('"accounts":1');
    await dynamodb.stop();
  });

  test('keeps the data of a disabled skill if Alexa says so', async () => {
    const body = { userInformationPersistenceStatus: 'PERSISTED' };
    const request = { type: 'AlexaSkillEvent.SkillDisabled', body };
    expect(await invoke({ request })).toContain('the skill was disabled, and the data is kept');
  });

  test('reports every invalid variable and does not start', async () => {
    const printed = await invoke({}, { AUTH0_DOMAIN: '', ALEXA_SKILL_ID: 'x', SKILL_STORE: '' });
    for (const name of ['AUTH0_DOMAIN', 'ALEXA_SKILL_ID', 'SKILL_STORE']) {
      expect(printed).toContain(name);
    }
  });

  test.each([
    ['no flags', []],
    ['the flags of AWS Lambda', LAMBDA_FLAGS],
  ])('runs compiled code under %s', async (_flags, flags) => {
    expect(await run([...flags, '-e', LOADING])).toMatch(/^refused: false/);
  });

  test.each([
    ['was compiled with other flags', ['--stack-trace-limit=5']],
    ['is missing', []],
  ])('also runs if the compiled code %s', async (_what, flags) => {
    if (flags.length === 0) rmSync(join(folder, 'skill.cache'));
    expect(await run([...flags, '-e', LOADING])).toMatch(/^refused: (true|undefined)/);
    expect(await invoke({})).toContain('"card":{"type":"LinkAccount"}');
  });

  test('does not make Node load fetch, which would slow down the start', async () => {
    const loaded = await run(['-e', afterLoading('process.moduleLoadList')]);
    expect(loaded).toContain('NativeModule https');
    expect(loaded).not.toContain('undici');
  });

  test('loads the AWS SDK only when it needs it, from the files beside it', async () => {
    const loaded = 'Object.keys(require("node:module")._cache)';
    expect(await run(['-e', afterLoading(loaded)])).not.toContain('aws-');
    const names = 'process.stdout.write(Object.keys(require("./aws-ssm.js")).join())';
    expect(await run(['-e', names])).toBe('GetParameterCommand,SSMClient');
  });

  test('contains none of the packages that only the tools need', () => {
    expect(unwantedIn(files)).toEqual([]);
  });

  test('stays within its size limit', () => {
    const sizes = ['index.mjs', 'skill.js'].map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(600_000);
  });
});
