import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The effect of a disk that was full again and again. */
export interface FullDiskResult {
  /** How many writes were confirmed, and how many failed. */
  readonly confirmed: number;
  readonly failed: number;
  /** How many of the confirmed ones were missing after a restart. */
  readonly lost: number;
}

const DISK_BYTES = 2 * 1024 * 1024;

/** Returns why the test can't run here, or `undefined` if it can. It needs a disk of its own. */
export function fullDiskIsMissing(): string | undefined {
  if (process.platform !== 'linux') return 'there is no tmpfs but on Linux';
  if (process.getuid?.() !== 0) return 'mounting a tmpfs takes root';
  const probe = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]);
  return probe.status === 0 ? undefined : "this machine doesn't allow mounting a tmpfs";
}

/**
 * Starts a process that writes while its disk fills up, frees space, and writes again. Then ends it,
 * gracefully or with SIGKILL in turns, and reads everything that was confirmed in another process.
 *
 * @param rounds how often
 * @param writer the script that writes. Default: one that uses the store
 */
export async function runFullDisk(
  rounds: number,
  writer = join(__dirname, 'fullDiskWriter.ts'),
): Promise<FullDiskResult> {
  const disk = await mkdtemp(join(tmpdir(), 'full-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', disk);
  const confirmed = new Map<string, string>();
  let [failed, lost] = [0, 0];
  try {
    for (let round = 0; round < rounds; round++) {
      const child = start(writer, disk, String(round));
      for await (const line of createInterface({ input: child.stdout })) {
        const [word = '', user = '', text = ''] = line.split(' ');
        if (word === 'confirmed') confirmed.set(user, text);
        else if (word === 'failed') failed += 1;
        else if (round % 2) child.kill('SIGKILL');
        else child.stdin.end();
      }
      const reader = start(writer, disk, 'read', ...confirmed.keys());
      const found = new Map<string, string>();
      for await (const line of createInterface({ input: reader.stdout })) {
        const [user = '', text = ''] = line.split(' ');
        found.set(user, text);
      }
      for (const [user, text] of confirmed) {
        if (found.get(user) === text) continue;
        lost += 1;
        confirmed.delete(user);
      }
    }
  } finally {
    spawnSync('umount', [disk]);
    await rmdir(disk);
  }
  return { confirmed: confirmed.size + lost, failed, lost };
}

function start(
  writer: string,
  ...parameters: string[]
): ChildProcess & {
  readonly stdout: NonNullable<ChildProcess['stdout']>;
  readonly stdin: NonNullable<ChildProcess['stdin']>;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, ...parameters], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.on('exit', (code) => {
    if (code) throw new Error(`The process that writes ended with the code ${code}.`);
  });
  return child;
}

/** Runs `mount`. */
export function mount(...parameters: string[]): void {
  const { status, stderr } = spawnSync('mount', parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount fails: ${stderr}`);
}
