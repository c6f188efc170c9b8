import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findLosses } from './findLosses';

/** What to do to the store. */
export interface CrashTestOptions {
  /** How many updates to make. */
  readonly updates: number;
  /** How many users make them, all at once. */
  readonly users: number;
  /** How often to kill the process that makes them. */
  readonly kills: number;
}

/** The outcome. */
export interface CrashTestResult {
  /** How many updates were confirmed, and how many of them before a kill. */
  readonly confirmed: number;
  readonly confirmedBeforeKills: number;
  /** How often the process was killed while updates were under way. */
  readonly kills: number;
  /** One line for each confirmed update that was missing after a restart. */
  readonly losses: readonly string[];
}

/**
 * Makes updates in a process of their own, kills it at random times with SIGKILL, checks the files, and
 * repeats what wasn't confirmed, until everything is.
 *
 * @param options the number of updates, users and kills
 * @throws when a file or a record can't be read after a kill
 */
export async function runCrashTest(options: CrashTestOptions): Promise<CrashTestResult> {
  const { updates, users } = options;
  const folder = await mkdtemp(join(tmpdir(), 'crash-test-'));
  const confirmed = new Set<number>();
  const losses: string[] = [];
  let kills = 0;
  let confirmedBeforeKills = 0;
  try {
    while (confirmed.size < updates) {
      const pending = numbers(updates).filter((number) => !confirmed.has(number));
      const killAfter =
        kills < options.kills ? someOf(pending.length, options.kills - kills) : Infinity;
      const wasKilled = await write(folder, users, pending, killAfter, (number) =>
        confirmed.add(number),
      );
      if (wasKilled) {
        kills += 1;
        confirmedBeforeKills = confirmed.size;
      }
      losses.push(...(await findLosses(folder, [...confirmed], users)));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return { confirmed: confirmed.size, confirmedBeforeKills, kills, losses };
}

/** Starts a process that writes, and kills it soon after it has confirmed a number of updates. */
async function write(
  folder: string,
  users: number,
  pending: readonly number[],
  killAfter: number,
  onConfirmed: (number: number) => void,
): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(__dirname, 'writer.ts'),
      folder,
      String(users),
      ...pending.map(String),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  let lines = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    onConfirmed(Number(line));
    lines += 1;
    // A moment that is independent of when a write is confirmed.
    if (lines === killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
  });
  const closed = once(child.stdout, 'close');
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  await closed;
  if (signal === 'SIGKILL') return true;
  if (code !== 0) throw new Error(`The process that writes ended with the code ${code}.`);
  return false;
}

/** A random number of updates, so that enough are left for the kills to come. */
function someOf(pending: number, killsToCome: number): number {
  return 1 + Math.floor(Math.random() * ((2 * pending) / (killsToCome + 2)));
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}
