import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { withSecretFile } from '../../../linking/smapi/withSecretFile';

const listeners = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const;

test('only the user of the process can read the file, and it is gone afterwards', async () => {
  const before = listeners.map((event) => process.listenerCount(event));
  const path = await withSecretFile('the secret', (file) => {
    expect(readFileSync(file, 'utf8')).toBe('the secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    return Promise.resolve(file);
  });
  expect(existsSync(dirname(path))).toBe(false);
  expect(listeners.map((event) => process.listenerCount(event))).toEqual(before);
});

test('the file is gone after a failure, which is passed on', async () => {
  let path = '';
  const failing = withSecretFile('the secret', (file) => {
    path = file;
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(dirname(path))).toBe(false);
});

describe('a process that ends while the file is there leaves nothing behind', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s', async (signal) => {
    await withHolder('setInterval(() => {}, 1000)', async (child, filesLeft) => {
      await once(child, 'message');
      expect(filesLeft()).toEqual([expect.stringContaining(`-${child.pid}-`)]);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([null, signal]);
      expect(filesLeft()).toEqual([]);
    });
  });

  test('by an uncaught error', async () => {
    const throwing = 'setImmediate(() => { throw new Error("uncaught") })';
    await withHolder(throwing, async (child, filesLeft) => {
      expect(await once(child, 'exit')).toEqual([1, null]);
      expect(filesLeft()).toEqual([]);
    });
  });

  /** Runs a process that holds a secret file, then does something. */
  async function withHolder(
    then: string,
    test: (child: ChildProcess, filesLeft: () => string[]) => Promise<void>,
  ): Promise<void> {
    const directory = mkdtempSync(join(tmpdir(), 'secret-file-'));
    const script = `
      const { withSecretFile } = require(${JSON.stringify(resolve('linking/smapi/withSecretFile.ts'))});
      withSecretFile('the secret', () => {
        process.send('here');
        ${then};
        return new Promise(() => {});
      });
    `;
    const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
      env: { PATH: process.env.PATH, TMPDIR: directory },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // tsx has a folder of its own there.
    const filesLeft = (): string[] =>
      readdirSync(directory).filter((name) => name.startsWith('alexa-account-linking-'));
    try {
      await test(child, filesLeft);
    } finally {
      child.kill('SIGKILL');
      rmSync(directory, { recursive: true });
    }
  }
});
