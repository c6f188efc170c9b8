import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Folders that aren't needed to run a conversation. */
const unneeded = ['node_modules', '.git', 'build', 'dist', 'bundle', 'coverage', '.playground'];

/** A copy of the project, in which a conversation runs that was exported from the playground. */
export class ExportedTest {
  private readonly folder = mkdtempSync(join(tmpdir(), 'exported-'));

  constructor() {
    for (const name of readdirSync('.').filter((each) => !unneeded.includes(each))) {
      cpSync(name, join(this.folder, name), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
  }

  /** Runs an exported conversation with the project's runner, and returns what it prints. */
  run(text: string): { status: number | null; output: string } {
    writeFileSync(join(this.folder, 'test/conversations/exported.test.ts'), text);
    const args = ['node_modules/jest/bin/jest.js', 'test/conversations/exported'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    return { status, output: stdout + stderr };
  }

  /** Removes the copy. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
