import { ClassicLevel } from 'classic-level';
import { mkdir } from 'node:fs/promises';
import type { RecordStore, StoredRecord, Transaction } from '../RecordStore';
import { StoreError } from '../StoreError';

/** How often expired records are looked for, in milliseconds. */
const SWEEP_MS = 3_600_000;

/** Every key lies between these two. */
const FIRST = '!';
const LAST = '~';

type Database = ClassicLevel<string, string>;

/** A write has reached the disk when it resolves, so that no crash takes it back. */
const DURABLY = { sync: true };

/**
 * Keeps records in a folder, for one process at a time.
 *
 * It is LevelDB, and not LMDB (`lmdb`), which lets several processes in but leaves what was erased
 * in the free pages of its file, where nothing overwrites it for as long as nobody writes; not
 * SQLite, for Node's own needs Node 22; and not Jovo's FileDb, which writes a file in place, so that
 * a crash in the middle of it leaves half a file. `classic-level` brings its binaries along.
 *
 * @see https://github.com/Level/classic-level
 */
export class LevelRecords implements RecordStore {
  private opened: Database | undefined;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private lastPurge: Promise<unknown> = Promise.resolve();
  private nextPurge: Promise<void> | undefined;
  private readonly sweeper: NodeJS.Timeout;

  /**
   * @param folder where the files are; made if it is not there, for the eyes of this user alone
   * @param now the time, in milliseconds since 1970. Default: `Date.now`
   */
  constructor(
    private readonly folder: string,
    private readonly now: () => number = Date.now,
  ) {
    const sweep = (): Promise<void> => this.inTurn((db) => this.sweep(db));
    this.sweeper = setInterval(() => void sweep().catch(noop), SWEEP_MS);
    this.sweeper.unref();
  }

  transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.inTurn(async (db) => {
      const changes = new Map<string, StoredRecord | undefined>();
      const result = await work({
        read: async (key) => parse(await db.get(key)),
        write: (key, record) => void changes.set(key, record),
        erase: (key) => void changes.set(key, undefined),
      });
      const batch = Array.from(changes, ([key, record]) =>
        record === undefined
          ? { type: 'del' as const, key }
          : { type: 'put' as const, key, value: JSON.stringify(record) },
      );
      if (batch.length > 0) await db.batch(batch, DURABLY);
      return result;
    });
  }

  /** Transactions go on meanwhile. Whoever comes while one waits to begin has it served by that one. */
  purge(): Promise<void> {
    this.nextPurge ??= this.lastPurge.then(async () => {
      this.nextPurge = undefined;
      const { opened } = this;
      if (opened) await this.attempt(() => mergeFiles(opened));
    });
    this.lastPurge = this.nextPurge.catch(noop);
    return this.nextPurge;
  }

  ping(): Promise<void> {
    return this.inTurn(() => Promise.resolve());
  }

  async close(): Promise<void> {
    clearInterval(this.sweeper);
    await this.lastTurn;
    await this.lastPurge;
    await this.opened?.close();
    this.opened = undefined;
  }

  /** One transaction at a time: this process is the only one, so nobody else comes in between. */
  private inTurn<Result>(act: (db: Database) => Promise<Result>): Promise<Result> {
    const turn = this.lastTurn.then(() =>
      this.attempt(async () => {
        // Another process may have let go of the files by now.
        this.opened ??= await this.open();
        return act(this.opened);
      }),
    );
    this.lastTurn = turn.catch(noop);
    return turn;
  }

  private async attempt<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      throw error instanceof StoreError ? error : unavailable(this.folder, error);
    }
  }

  private async open(): Promise<Database> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const db: Database = new ClassicLevel(this.folder);
    await db.open();
    await this.sweep(db);
    return db;
  }

  private async sweep(db: Database): Promise<void> {
    const expired: string[] = [];
    for await (const [key, value] of db.iterator()) {
      const { expiresAt = Infinity } = (parse(value) ?? {}) as StoredRecord;
      if (expiresAt <= this.now()) expired.push(key);
    }
    if (expired.length === 0) return;
    await db.batch(
      expired.map((key) => ({ type: 'del', key })),
      DURABLY,
    );
    await mergeFiles(db);
  }
}

/**
 * LevelDB drops what was overwritten when it merges files, and it merges those that overlap: so all
 * that is in memory goes to a file first, then comes one that overlaps with each of them.
 *
 * @see https://github.com/google/leveldb/blob/main/doc/impl.md#compactions
 */
async function mergeFiles(db: Database): Promise<void> {
  await db.compactRange(FIRST, LAST);
  await db.batch([FIRST, LAST].map((key) => ({ type: 'del', key })));
  await db.compactRange(FIRST, LAST);
}

/** What is not JSON is no record, which whoever reads it will find out. */
function parse(value: string | undefined): unknown {
  if (value === undefined) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

function unavailable(folder: string, cause: unknown): StoreError {
  const { code } = ((cause as Error).cause ?? cause) as { readonly code?: string };
  const why =
    code === 'LEVEL_LOCKED'
      ? 'is in use by another process'
      : `fails: ${code ?? 'no reason given'}`;
  return new StoreError('unavailable', `The store in ${folder} ${why}.`, { cause });
}

function noop(): void {}
