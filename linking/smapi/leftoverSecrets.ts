import { lstatSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';

/** How the names of folders with a secret begin; the ID of their process and a random text follow. */
export const secretFolderPrefix = 'alexa-account-linking-';

/**
 * Removes the secrets that killed processes left in the folder for temporary files. Leaves alone what
 * belongs to another user, or to a process that is still running.
 *
 * @param say called for each folder that was removed
 */
export function removeLeftoverSecrets(say: (text: string) => void): void {
  const parent = os.tmpdir();
  for (const name of readdirSync(parent)) {
    const pid = /^(\d+)-/.exec(name.slice(secretFolderPrefix.length))?.[1];
    if (!name.startsWith(secretFolderPrefix) || pid === undefined) continue;
    const folder = join(parent, name);
    if (isRunning(Number(pid)) || !isOwn(folder)) continue;
    rmSync(folder, { recursive: true, force: true });
    say(`Removed ${folder}: a command that was killed left a secret there.`);
  }
}

/** Windows has no user IDs, and a folder for temporary files for each user. */
function isOwn(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return false;
  return process.getuid === undefined || stats.uid === process.getuid();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
