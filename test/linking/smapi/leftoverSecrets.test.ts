import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { removeLeftoverSecrets } from '../../../linking/smapi/leftoverSecrets';

let directory: string;
let said: string[];

beforeEach(() => {
  directory = mkdtempSync(join(os.tmpdir(), 'leftover-secrets-'));
  jest.spyOn(os, 'tmpdir').mockReturnValue(directory);
  said = [];
});

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(directory, { recursive: true });
});

test('the secret of a dead process is removed, and that is said', () => {
  const folder = folderOf(deadPid());
  removeLeftoverSecrets((text) => void said.push(text));
  expect(existsSync(folder)).toBe(false);
  expect(said).toEqual([`Removed ${folder}: a command that was killed left a secret there.`]);
});

test('what belongs to a running process or another user, or has another name, stays', () => {
  const others = [folderOf(process.pid), folderOf(process.ppid), join(directory, 'another')];
  mkdirSync(others[2] ?? '');
  removeLeftoverSecrets((text) => void said.push(text));

  const foreign = folderOf(deadPid());
  jest.spyOn(process, 'getuid').mockReturnValue(4_711);
  removeLeftoverSecrets((text) => void said.push(text));
  for (const folder of [...others, foreign]) expect(existsSync(folder)).toBe(true);
  expect(said).toEqual([]);
});

test('a link to somewhere else is not followed', () => {
  const target = mkdtempSync(join(directory, 'target-'));
  symlinkSync(target, join(directory, `alexa-account-linking-${deadPid()}-abc`));
  removeLeftoverSecrets((text) => void said.push(text));
  expect(existsSync(target)).toBe(true);
  expect(said).toEqual([]);
});

function folderOf(pid: number): string {
  const folder = join(directory, `alexa-account-linking-${pid}-abc`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'request.json'), 'the secret');
  return folder;
}

/** The ID of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
