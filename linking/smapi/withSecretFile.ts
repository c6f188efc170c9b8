import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The signals that end a process which does not listen to them, and can be listened to. */
const deadlySignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Puts a secret into a file for as long as an action takes: for a program that takes it from no
 * other place but its command line, where everybody on the machine could read it.
 *
 * Nobody but the user of this process can read the file or list its directory. The file is gone
 * afterwards, whether the action succeeds or fails, and also when the process ends or is told to end
 * by a signal. Only SIGKILL and a power failure leave it behind.
 *
 * @param text what the file holds
 * @param action is given the path of the file
 * @returns what the action returns
 */
export async function withSecretFile<Result>(
  text: string,
  action: (path: string) => Promise<Result>,
): Promise<Result> {
  // mkdtemp makes the directory with mode 0700.
  const directory = mkdtempSync(join(tmpdir(), 'alexa-account-linking-'));
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  const removeAndEnd = (signal: NodeJS.Signals): void => {
    remove();
    // This listener is gone by now, so the signal does what it does by default.
    process.kill(process.pid, signal);
  };

  process.once('exit', remove);
  for (const signal of deadlySignals) process.once(signal, removeAndEnd);
  try {
    const path = join(directory, 'request.json');
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    return await action(path);
  } finally {
    remove();
    process.off('exit', remove);
    for (const signal of deadlySignals) process.off(signal, removeAndEnd);
  }
}
