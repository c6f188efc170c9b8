import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isAlive } from '../isAlive';

/** Only this user may look into the folder. */
const MODE = 0o700;

/** Another playground uses the folder. */
export class StateFolderInUseError extends Error {
  override readonly name = 'StateFolderInUseError';

  /**
   * @param path the folder
   * @param pid the process ID of the other playground
   */
  constructor(path: string, pid: number) {
    super(`${path} is in use by another playground (process ${pid}).`);
  }
}

/** The folder of what survives a restart. One playground at a time uses it. */
export class StateFolder {
  /** The file of the device, Auth0 and the people. */
  readonly file: string;
  /** The folder of the skill's memory. */
  readonly memory: string;

  private constructor(
    readonly path: string,
    private readonly pidFile: string,
  ) {
    this.file = join(path, 'state.json');
    this.memory = join(path, 'memory');
  }

  /**
   * Opens the folder, or creates it.
   *
   * @param path the folder
   * @throws {StateFolderInUseError} when another playground uses it
   */
  static open(path: string): StateFolder {
    const folder = new StateFolder(resolve(path), resolve(path, 'pid'));
    mkdirSync(folder.memory, { recursive: true, mode: MODE });
    folder.lock();
    return folder;
  }

  /** Lets another playground use the folder. */
  close(): void {
    rmSync(this.pidFile, { force: true });
  }

  private lock(): void {
    try {
      writeFileSync(this.pidFile, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(this.pidFile, 'utf8'));
      if (pid > 0 && isAlive(pid)) throw new StateFolderInUseError(this.path, pid);
      // That playground was killed.
      this.close();
      this.lock();
    }
  }
}
