import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What the Jovo CLI looks for in its working directory; it finds the rest from there. */
const projectFiles = ['jovo.project.js', 'models', 'package.json'];

/** A build takes 3 s, a deploy 8 s; a busy machine needs far longer. */
const TIMEOUT_MS = 220_000;

/** The outcome of a run of the CLI. */
export interface Outcome {
  readonly exitCode: number | string | undefined;
  /** Standard output and standard error, without colours. */
  readonly output: string;
  /** Standard output alone, as another program would read it. */
  readonly stdout: string;
}

/**
 * A directory where the real `jovo` works on this project, with a `build/`, an environment and a
 * home of its own: this machine has no influence, and no other build is touched.
 */
export class JovoWorkspace {
  readonly directory = mkdtempSync(join(tmpdir(), 'jovo-workspace-'));
  /** Where the CLI writes its build. */
  readonly buildDirectory = join(this.directory, 'build');

  constructor() {
    for (const name of projectFiles) symlinkSync(resolve(name), join(this.directory, name));
    for (const name of ['home', 'tmp']) mkdirSync(join(this.directory, name));
  }

  /** Runs the CLI to its end, as `npx jovo` does. Its questions aren't answered. */
  jovo(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
    const options = {
      cwd: this.directory,
      env: {
        PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
        HOME: join(this.directory, 'home'),
        TMPDIR: join(this.directory, 'tmp'),
        ...environment,
      },
      timeout: TIMEOUT_MS,
    };
    return new Promise((done) => {
      const child = execFile(resolve('node_modules/.bin/jovo'), args, options, (error, out, err) =>
        done({
          exitCode: error === null ? 0 : (error.code ?? undefined),
          output: stripVTControlCharacters(out + err),
          stdout: out,
        }),
      );
      child.stdin?.end();
    });
  }

  /** Returns the paths of all built files, below `build/`. */
  builtFiles(): string[] {
    return existsSync(this.buildDirectory) ? filesBelow(this.buildDirectory) : [];
  }

  /** Returns the paths of all files: the build, and anything else that was left behind. */
  allFiles(): string[] {
    return filesBelow(this.directory).map((path) => join(this.directory, path));
  }

  /** Returns the text of a file below `build/`. */
  read(path: string): string {
    return readFileSync(join(this.buildDirectory, path), 'utf8');
  }

  /** Writes a file below `build/`, as if an earlier build had written it. */
  write(path: string, text: string): void {
    const file = join(this.buildDirectory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}

/** Returns the paths of the files in a directory and its subdirectories, relative to it. */
function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1))
    .sort();
}
