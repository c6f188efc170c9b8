import { execFile, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Step } from './readRecipe';

/** Scripts in the place of `sed` and `perl`, which fail if they change nothing, and of `npx`. */
const STAND_INS = resolve('test/repository/recipes/bin');

/** How much of a program's output to show, in lines. */
const MOST_LINES = 60;

/** A program that failed, with the end of what it printed. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

/**
 * A copy of the repository as it is now, with a Git history of its own and the same packages.
 *
 * Recipes use it one after the other, because the caches of the compiler, Jest and tsx depend on its path.
 */
export class Copy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'recipes-'));

  /** Copies the files that Git knows. */
  static async make(): Promise<Copy> {
    const copy = new Copy();
    const { stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
    for (const file of stdout.split('\0').filter((name) => name !== '' && existsSync(name))) {
      cpSync(file, join(copy.folder, file));
    }
    copy.linkPackages();
    await copy.run('git', ['init', '--quiet']);
    await copy.run('git', ['add', '--all']);
    const author = ['-c', 'user.name=Recipes', '-c', 'user.email=recipes@localhost'];
    await copy.run('git', [...author, 'commit', '--quiet', '--message', 'Start']);
    return copy;
  }

  /** Undoes everything that a recipe has changed. */
  async reset(): Promise<void> {
    await this.run('git', ['reset', '--quiet', '--hard']);
    await this.run('git', ['clean', '-ffdqx', '--exclude', '/node_modules/']);
  }

  /**
   * Follows one step.
   *
   * @throws {StepFailed} when a program fails, an edit changes nothing or a patch doesn't apply
   */
  async follow({ kind, text }: Step): Promise<void> {
    if (kind === 'sh') await this.run('bash', ['-euc', text]);
    else await this.run('git', ['apply', '--recount', '-'], text);
  }

  /**
   * Checks what every change must pass: types, layers, links and other references in documents and, for the
   * changed files, format and lint.
   *
   * @throws {StepFailed} when a check fails
   */
  async check(): Promise<void> {
    const changed = await this.changedFiles();
    await this.run('prettier', ['--check', '--ignore-unknown', ...changed]);
    await this.run('npm', ['run', '--silent', 'typecheck']);
    await this.run('npm', ['run', '--silent', 'layers']);
    const code = changed.filter((file) => /\.(ts|js|mjs)$/.test(file));
    if (code.length > 0) await this.run('eslint', ['--max-warnings', '0', ...code]);
    const documents = ['test/project/links', 'test/repository/(faults|github|layersPicture)'];
    await this.run('jest', [
      '--config',
      'test/repository/jest.config.js',
      ...documents,
      '--roots=test',
    ]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Links to each package on its own, because the compiler keeps what it knows in `node_modules/.cache`. */
  private linkPackages(): void {
    const packages = resolve('node_modules');
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of readdirSync(packages).filter((entry) => entry !== '.cache')) {
      const source = join(packages, name);
      // A workspace is a link already, to a folder that the copy has too.
      const isWorkspace = lstatSync(source).isSymbolicLink();
      const target = isWorkspace ? readlinkSync(source) : source;
      symlinkSync(target, join(this.folder, 'node_modules', name));
    }
  }

  private async changedFiles(): Promise<string[]> {
    const kinds = ['--modified', '--others', '--exclude-standard'];
    const listed = await this.run('git', ['ls-files', '-z', ...kinds]);
    return listed.split('\0').filter((file) => file !== '' && existsSync(join(this.folder, file)));
  }

  private run(command: string, args: readonly string[], input?: string): Promise<string> {
    const programs = join(this.folder, 'node_modules/.bin');
    const PATH = [STAND_INS, programs, process.env.PATH].join(delimiter);
    // The copy shares its packages: `npm uninstall` may change package.json and its lock file only.
    const env = { ...process.env, PATH, npm_config_package_lock_only: 'true' };
    return new Promise((done, fail) => {
      const options = { cwd: this.folder, env, maxBuffer: 2 ** 26 };
      const child = execFile(command, args, options, (error, stdout, stderr) => {
        if (!error) return done(stdout);
        const commandLine = [command, ...args].join(' ');
        const lines = `${input ?? ''}${stdout}${stderr}`.split('\n').slice(-MOST_LINES);
        fail(new StepFailed([commandLine, ...lines].join('\n')));
      });
      child.stdin?.end(input);
    });
  }
}
