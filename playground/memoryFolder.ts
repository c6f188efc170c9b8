import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './isAlive';

/** The names of the folders: the process ID of their playground, then what `mkdtemp` adds. */
const NAME = /^alexa-playground-(?<pid>\d+)-/;

/**
 * Creates the folder in which the skill keeps its memory while this process runs.
 *
 * @param parent the folder to create it in. Default: the one for temporary files
 * @returns the path
 */
export function createMemoryFolder(parent = tmpdir()): Promise<string> {
  return mkdtemp(join(parent, `alexa-playground-${process.pid}-`));
}

/**
 * Removes the memory folders of this user's playgrounds that ended without removing their own, as
 * they do when killed.
 *
 * @param parent the folder that they are in. Default: the one for temporary files
 * @returns the paths of the removed folders
 */
export async function removeLeftoverMemory(parent = tmpdir()): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await readdir(parent)) {
    const pid = NAME.exec(name)?.groups?.pid;
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(parent, name);
    if (!(await isOwnFolder(folder))) continue;
    await rm(folder, { recursive: true, force: true });
    removed.push(folder);
  }
  return removed;
}

/** Other users share the folder for temporary files, except on Windows, which has no user IDs. */
async function isOwnFolder(path: string): Promise<boolean> {
  const status = await lstat(path).catch(() => undefined);
  return status?.isDirectory() === true && status.uid === (process.getuid?.() ?? status.uid);
}
