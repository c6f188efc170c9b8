import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { FileRecords } from '../../src/store/file/FileRecords';
import type { RecordStore } from '../../src/store/RecordStore';
import { idOf, WAITING } from '../../src/store/records';
import { noted, waiting } from '../../test/support/facts';

// Opens a store with many accounts, erases expired records, and measures how long requests wait while that runs.
const { accounts = '1000000', expired = '20000' } = parseArgs({
  options: { accounts: { type: 'string' }, expired: { type: 'string' } },
}).values;

const DAY_MS = 86_400_000;

/** Runs an action, and prints how long it took. */
async function timed<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await act();
  process.stdout.write(`${what}: ${((performance.now() - start) / 1_000).toFixed(3)} s\n`);
  return result;
}

async function fill(store: RecordStore): Promise<void> {
  const [count, some] = [Number(accounts), Number(expired)];
  for (let first = 0; first < count; first += 1_000) {
    await store.transact((transaction) => {
      for (let number = first; number < Math.min(count, first + 1_000); number++) {
        const [user, sub] = [idOf(`echo-${number}`), `auth0|${number}`];
        const account = { sub, holders: [user], ...noted(`Captain ${number}`) };
        transaction.write(`account#${idOf(sub)}`, account);
        transaction.write(`alexa-user#${user}`, { accounts: [idOf(sub)], linkedAt: number });
        if (number < some) {
          const record = { ...waiting(randomUUID()), expiresAt: Date.now() + DAY_MS };
          transaction.write(`${WAITING.name}#${user}`, record);
        }
      }
      return Promise.resolve();
    });
  }
}

/** Reads and writes as requests do until something else is done, and prints how long the slowest call took. */
async function useWhile(store: RecordStore, isDone: () => boolean): Promise<void> {
  const times: number[] = [];
  do {
    const key = `account#${idOf(`auth0|${Math.floor(Math.random() * Number(accounts))}`)}`;
    const start = performance.now();
    await store.transact(async (transaction) => {
      const account = (await transaction.read(key)) as { readonly sub: string };
      if (times.length % 10 === 0) transaction.write(key, { ...account, ...noted('Boss') });
    });
    await store.purge();
    times.push(performance.now() - start);
  } while (!isDone());
  const slowest = Math.max(...times).toFixed(1);
  process.stdout.write(`${times.length} calls during that, the slowest ${slowest} ms\n`);
}

async function main(): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'scale-'));
  let now = Date.now();
  try {
    const store = new FileRecords(path);
    await timed(`${accounts} accounts written`, () => fill(store));
    await store.close();
    const { size } = await stat(join(path, 'records.db'));
    process.stdout.write(`${Math.round(size / 1e6)} MB\n`);

    const opened = new FileRecords(path);
    await timed('opened', () => opened.ping());
    const end = performance.now() + 5_000;
    await useWhile(opened, () => performance.now() > end);
    await opened.close();

    // Opening it starts to erase everything that has expired overnight.
    now += 2 * DAY_MS;
    const later = new FileRecords(path, () => now);
    await timed('opened again', () => later.ping());
    // The record that expires last.
    const last = `${WAITING.name}#${idOf(`echo-${Number(expired) - 1}`)}`;
    let isSwept = false;
    const swept = timed(`${expired} expired records erased`, async () => {
      while (await later.transact((transaction) => transaction.read(last))) await setTimeout(100);
      isSwept = true;
    });
    await useWhile(later, () => isSwept);
    await swept;
    await later.close();
  } finally {
    await rm(path, { recursive: true });
  }
}

void main();
