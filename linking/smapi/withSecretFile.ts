import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretFolderPrefix } from './leftoverSecrets';

/** The signals that end a process unless it listens to them, and that it can listen to. */
const deadlySignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Puts a secret into a file while an action runs: for programs that read it only from a file or from
 * their command line, which everyone on the machine could see.
 *
 * Only the user of this process can read the file or list its folder. The file is removed when the
 * action succeeds or fails, and when the process ends, also by a signal. Only SIGKILL and a power
 * failure leave it behind; `removeLeftoverSecrets` cleans up after those.
 *
 * @param text the content of the file
 * @param action receives the path of the file
 * @returns what the action returns
 */
export async function withSecretFile<Result>(
  text: string,
  action: (path: string) => Promise<Result>,
): Promise<Result> {
  // mkdtemp creates the folder with mode 0700.
  const folder = mkdtempSync(join(tmpdir(), `${secretFolderPrefix}${process.pid}-`));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const removeAndEnd = (signal: NodeJS.Signals): void => {
    remove();
    // This listener is gone by now, so the signal has its default effect.
    process.kill(process.pid, signal);
  };

  process.once('exit', remove);
  for (const signal of deadlySignals) process.once(signal, removeAndEnd);
  try {
    const path = join(folder, 'request.json');
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    return await action(path);
  } finally {
    remove();
    process.off('exit', remove);
    for (const signal of deadlySignals) process.off(signal, removeAndEnd);
  }
}
