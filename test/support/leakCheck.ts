import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps a line until all tests have ended: leakReporter.js then checks whether a secret that was
 * `planted` appears in what was `logged`.
 *
 * @param kind the kind of line
 * @param line the line, with or without its end
 */
export function recordForLeakCheck(kind: 'planted' | 'logged', line: string): void {
  const directory = process.env.LEAK_CHECK_DIRECTORY;
  // Jest can run with other reporters.
  if (directory === undefined) return;
  // Each worker has its own files, because lines of several workers could get mixed up.
  appendFileSync(join(directory, `${kind}-${process.pid}.txt`), `${line.trimEnd()}\n`);
}
