import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a process that uses a store reports: what it read, or how that failed. */
export interface Report {
  readonly record?: unknown;
  readonly code?: string;
  readonly message?: string;
}

/** Returns why a disk can't be made to fail here, or `undefined` if it can. */
export function failingDiskIsMissing(): string | undefined {
  if (process.platform !== 'linux') return 'there is no LD_PRELOAD but on Linux';
  return spawnSync('gcc', ['--version']).status === 0 ? undefined : 'there is no gcc';
}

/** A process that uses a store on a disk that fails. */
export class FailingDisk {
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;
  private readonly syncSwitch: string;

  /**
   * @param folder the folder of the store
   * @param tools an existing folder, for what makes the disk fail
   * @param badSector a text: reads of sectors that contain it fail with this error number. Default: none
   */
  constructor(
    folder: string,
    tools: string,
    badSector?: { readonly text: string; readonly errno: number },
  ) {
    this.syncSwitch = join(tools, 'failing-sync');
    const library = join(tools, 'failingDisk.so');
    const source = join(__dirname, 'failingDisk.c');
    const { status, stderr } = spawnSync('gcc', [
      '-shared',
      '-fPIC',
      '-o',
      library,
      source,
      '-ldl',
    ]);
    if (status !== 0) throw new Error(`gcc fails: ${stderr.toString()}`);
    const user = join(__dirname, 'failingDiskUser.ts');
    this.child = spawn(process.execPath, ['--import', 'tsx', user, folder], {
      env: {
        ...process.env,
        LD_PRELOAD: library,
        FAILING_SYNC: this.syncSwitch,
        ...(badSector && {
          BAD_SECTOR: badSector.text,
          BAD_SECTOR_ERROR: String(badSector.errno),
        }),
      },
    });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  read(key: string): Promise<Report> {
    return this.run(`read ${key}`);
  }

  write(key: string, text: string): Promise<Report> {
    return this.run(`write ${key} ${text}`);
  }

  erase(key: string): Promise<Report> {
    return this.run(`erase ${key}`);
  }

  /** Makes fsync fail for files whose path ends like this. */
  failSync(end: string): void {
    writeFileSync(this.syncSwitch, end);
  }

  /** Makes fsync work again. */
  repair(): void {
    rmSync(this.syncSwitch);
  }

  /** Ends the process, with SIGKILL or politely. */
  async end(isKilled = false): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode) return;
    const ended = once(this.child, 'exit');
    if (isKilled) this.child.kill('SIGKILL');
    else this.child.stdin.end();
    await ended;
  }

  private async run(line: string): Promise<Report> {
    this.child.stdin.write(`${line}\n`);
    for (;;) {
      const { value } = (await this.lines.next()) as { readonly value: string };
      const report = JSON.parse(value) as Report;
      // The skill's log is written to the same output.
      if (!('level' in report)) return report;
    }
  }
}
