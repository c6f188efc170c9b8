import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Step } from './readRecipe';

/** A program that failed, with everything that it printed. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

/** A copy of the repository as it is now, with the same `node_modules`. */
export class Copy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'recipe-'));

  constructor() {
    const { stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
    for (const file of stdout.split('\0').filter((name) => name !== '' && existsSync(name))) {
      cpSync(file, join(this.folder, file));
    }
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
  }

  /**
   * Follows one step.
   *
   * @throws {StepFailed} when a program fails or a patch doesn't apply
   */
  follow({ kind, text }: Step): Promise<void> {
    return kind === 'sh'
      ? this.run('bash', ['-euc', text])
      : this.run('git', ['apply', '--recount', '-'], text);
  }

  /** Checks what every change must pass: types, lint, format and layers. */
  async check(): Promise<void> {
    await this.run('npm', ['run', '--silent', 'typecheck']);
    await this.run('npm', ['run', '--silent', 'layers']);
    await this.run('npx', ['eslint', '--max-warnings', '0', 'src', 'cli', 'jovo.project.ts']);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(command: string, args: readonly string[], input?: string): Promise<void> {
    const PATH = [join(this.folder, 'node_modules/.bin'), process.env.PATH].join(delimiter);
    return new Promise((done, fail) => {
      const options = { cwd: this.folder, env: { ...process.env, PATH }, maxBuffer: 2 ** 26 };
      const child = execFile(command, args, options, (error, stdout, stderr) => {
        if (!error) return done();
        const commandLine = [command, ...args].join(' ');
        fail(new StepFailed(`${commandLine}\n${input ?? ''}${stdout}${stderr}`));
      });
      child.stdin?.end(input);
    });
  }
}
