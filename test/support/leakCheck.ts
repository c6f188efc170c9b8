import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps a line until all tests have ended: leakReporter.js then looks whether a secret that was
 * `planted` stands in what was `logged`.
 *
 * @param kind what it is
 * @param line the line, with or without its end
 */
export function recordForLeakCheck(kind: 'planted' | 'logged', line: string): void {
  const directory = process.env.LEAK_CHECK_DIRECTORY;
  // Jest may run with other reporters.
  if (directory === undefined) return;
  // Each worker has files of its own: lines of several could get mixed up.
  appendFileSync(join(directory, `${kind}-${process.pid}.txt`), `${line.trimEnd()}\n`);
}
