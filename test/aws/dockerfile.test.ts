import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleServer } from '../../aws/server';
import { scripts } from '../../package.json';
import { SKILL_ID } from '../support/envelope';
import { commandIn, readStages, textsOf } from './dockerfile';

/** An ordinary user, as `node` is in the image. Only root can become one. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

const [build = [], image = []] = readStages('Dockerfile');

/** There is no Docker here: the steps of the Dockerfile are taken by hand, in an empty folder. */
describe('The Dockerfile', () => {
  let folder: string;
  let skill: ChildProcess;
  let environment: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'image-'));
    await bundleServer(join(folder, 'bundle'));
    for (const text of textsOf(image, 'COPY')) {
      const [, from = '', to = ''] = /^--from=build \/project\/(\S+) (\S+)$/.exec(text) ?? [];
      cpSync(join(folder, from), join(folder, 'app', to), { recursive: true });
    }
    mkdirSync(join(folder, 'data'));
    if (isRoot) chownSync(join(folder, 'data'), NOBODY, NOBODY);
    chmodSync(folder, 0o755);
    const variables = textsOf(image, 'ENV').flatMap((text) => text.split(' '));
    environment = {
      ...Object.fromEntries(variables.map((pair) => pair.split('=') as [string, string])),
      AUTH0_DOMAIN: 'localhost:1',
      ALEXA_SKILL_ID: SKILL_ID,
      JOVO_PORT: String(await freePort()),
      SKILL_DRAIN_SECONDS: '0',
    };
    expect(environment.SKILL_STORE).toBe(`file:${textsOf(image, 'VOLUME').join()}`);
    environment.SKILL_STORE = `file:${join(folder, 'data')}`;
    skill = start(textsOf(image, 'CMD')[0]);
  });
  afterAll(async () => {
    if (skill.exitCode === null) {
      skill.kill('SIGKILL');
      await once(skill, 'close');
    }
    rmSync(folder, { recursive: true });
  });

  function start(text: string | undefined): ChildProcess {
    const [command = '', ...args] = commandIn(text);
    const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
    const options = { cwd: join(folder, 'app'), env: { PATH: process.env.PATH, ...environment } };
    return spawn(command, args, { ...options, ...user, stdio: 'ignore' });
  }

  test('runs scripts that exist, and builds with a version of Node that the project supports', () => {
    expect(textsOf(build, 'RUN')).toContain('npm run bundle -- --server');
    expect(scripts).toHaveProperty('bundle');
    const images = [build, image].map((stage) => textsOf(stage, 'FROM')[0]?.split(' ')[0]);
    expect(new Set(images)).toEqual(new Set(['node:24-slim']));
  });

  test('leaves secrets and what was built here out of the image', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    for (const name of ['.env*', '.git', '**/node_modules', 'data'])
      expect(ignored).toContain(name);
  });

  test('makes an image that starts as an ordinary user and is healthy', async () => {
    expect(textsOf(image, 'USER')).toEqual(['node']);
    let code: number | null = 1;
    for (let tries = 0; code !== 0 && tries < 60; tries++) {
      await sleep(500);
      const [command = '', ...args] = commandIn(textsOf(image, 'HEALTHCHECK')[0]);
      code = spawnSync(command, args, { env: { PATH: process.env.PATH, ...environment } }).status;
    }
    expect(code).toBe(0);
  });

  test('makes an image that writes nowhere but into its volume', () => {
    expect(readdirSync(join(folder, 'app')).sort()).toEqual(
      readdirSync(join(folder, 'bundle')).sort(),
    );
    expect(readdirSync(join(folder, 'data'))).toContain('records.db');
  });

  test('makes an image that stops when Docker tells it to', async () => {
    skill.kill('SIGTERM');
    expect(await once(skill, 'close')).toEqual([0, null]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
