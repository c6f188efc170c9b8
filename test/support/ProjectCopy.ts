import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What is built from, and what is built. */
const copied = ['src', 'tsconfig.json', 'tsconfig.build.json'];
const built = ['build', 'dist', '.playground'];

/**
 * A second folder for this project, for tests that start a playground: its build and its state don't
 * get in the way of those of others.
 */
export class ProjectCopy {
  /** The folder. */
  readonly path = mkdtempSync(join(tmpdir(), 'project-'));

  constructor() {
    for (const name of copied) copy(name, this.path);
    // What is compiled already, as `npm test` does first, needn't be compiled again.
    if (existsSync('dist/.tsbuildinfo')) copy('dist', this.path);
    const linked = readdirSync('.').filter((name) => ![...copied, ...built].includes(name));
    for (const name of linked) symlinkSync(resolve(name), join(this.path, name));
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function copy(name: string, folder: string): void {
  cpSync(name, join(folder, name), { recursive: true, preserveTimestamps: true });
}
