import { log } from '../../logging/log';
import type { RecordStore, StoredRecord, Transaction } from '../RecordStore';
import { StoreError } from '../StoreError';
import { openFolder } from './openFolder';
import type { Expired, RecordFile } from './RecordFile';
import { SqliteError } from './SqliteThread';
import { sweepExpired } from './sweepExpired';

/** How often to erase expired records, in milliseconds. */
const SWEEP_MS = 3_600_000;

/** How many rows to erase at a time, which takes a few milliseconds. */
const SWEEP_BATCH = 20;

/** The maximum number of transactions per commit. */
const GROUP = 50;

/** Error descriptions by code: of SQLite (https://sqlite.org/rescode.html), LevelDB or Node. */
const REASONS: Readonly<Record<string, string>> = {
  5: 'is in use by another process',
  LEVEL_LOCKED: 'is in use by another process',
  10: 'fails: the disk reports an error',
  13: 'fails: the disk is full',
  26: 'fails: the beginning of its file is damaged',
  MODULE_NOT_FOUND: 'is in LevelDB format: install classic-level once to migrate it',
};

/** A pending transaction. */
interface Turn {
  readonly work: (transaction: Transaction) => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Stores records in a folder, for one process at a time. See `docs/memory.md` for its limits.
 *
 * Uses SQLite through `@photostructure/sqlite`, whose API is that of `node:sqlite`, which can replace
 * it once support for Node 20 ends. The alternatives: `better-sqlite3` crashes Node 20, `libsql`
 * contains SQLite from 2024, LMDB doesn't verify what it reads, and LevelDB loses data after a failed
 * write.
 */
export class FileRecords implements RecordStore {
  private file: RecordFile | undefined;
  private waiting: Turn[] = [];
  private working: Promise<void> | undefined;
  private sweeping: Promise<void> | undefined;
  private isClosed = false;
  private readonly sweeper: NodeJS.Timeout;

  /**
   * @param folder created with access for the current user only if it doesn't exist
   * @param now returns the time in milliseconds since 1970. Default: `Date.now`
   */
  constructor(
    private readonly folder: string,
    private readonly now: () => number = Date.now,
  ) {
    this.sweeper = setInterval(() => this.startSweep(), SWEEP_MS);
    this.sweeper.unref();
  }

  transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as Turn['resolve'], reject });
      this.working ??= this.takeTurns();
    });
  }

  /** Nothing to do: the file holds no erased or overwritten data, and the journal is empty. */
  async purge(): Promise<void> {}

  async ping(): Promise<void> {
    await this.transact(() => Promise.resolve());
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.sweeper);
    await this.working;
    await this.sweeping;
    await this.letGo();
  }

  /** One group at a time gives isolation, because no other process can use the store. */
  private async takeTurns(): Promise<void> {
    while (this.waiting.length > 0) await this.serve(this.waiting.splice(0, GROUP));
    this.working = undefined;
  }

  /** Commits transactions together that arrived during the previous commit. */
  private async serve(turns: readonly Turn[]): Promise<void> {
    const changes = new Map<string, StoredRecord | undefined>();
    const done = new Map<Turn, unknown>();
    let left = turns;
    try {
      const file = await this.open();
      for (const turn of turns) {
        const own = new Map<string, StoredRecord | undefined>();
        try {
          const result = await turn.work({
            read: async (key) => (changes.has(key) ? changes.get(key) : file.read(key)),
            write: (key, record) => void own.set(key, record),
            erase: (key) => void own.set(key, undefined),
          });
          done.set(turn, result);
          for (const [key, record] of own) changes.set(key, record);
        } catch (error) {
          if (error instanceof SqliteError) throw error;
          turn.reject(this.translate(error));
          left = left.filter((other) => other !== turn);
        }
      }
      if (changes.size > 0) await file.commit(changes);
      for (const [{ resolve }, result] of done) resolve(result);
    } catch (error) {
      await this.retry(left, error);
    }
  }

  /** One transaction may have failed because of another, so run each separately. */
  private async retry(turns: readonly Turn[], error: unknown): Promise<void> {
    // Reopen a file after a failure to discard its state.
    if (!(error instanceof StoreError)) await this.letGo();
    if (turns.length === 1) turns[0]?.reject(this.translate(error));
    else for (const turn of turns) await this.serve([turn]);
  }

  private async open(): Promise<RecordFile> {
    // Another process may have released the files by now.
    if (!this.file) {
      this.file = await openFolder(this.folder);
      this.startSweep();
    }
    return this.file;
  }

  private async letGo(): Promise<void> {
    const { file } = this;
    this.file = undefined;
    await file?.close();
  }

  private startSweep(): void {
    if (!this.file) return;
    this.sweeping ??= sweepExpired({
      find: (last, isBackwards) => this.findExpired(last, isBackwards),
      erase: (rows) => this.transact((transaction) => this.eraseExpired(transaction, rows)),
      isClosing: () => this.isClosed,
    })
      .catch((err: unknown) => log.warn({ err }, 'expired records could not be erased'))
      .finally(() => (this.sweeping = undefined));
  }

  /** One at a time, so that others can run in between. */
  private async findExpired(last: Expired | undefined, isBackwards: boolean): Promise<Expired[]> {
    const rows: Expired[] = [];
    const next = async (): Promise<Expired | undefined> =>
      this.file?.nextExpired(this.now(), rows.at(-1) ?? last, isBackwards);
    try {
      while (rows.length < SWEEP_BATCH) {
        const row = await this.transact(next);
        if (!row) break;
        rows.push(row);
      }
    } catch (error) {
      // The next call fails at once, so first erase what was found.
      if (rows.length === 0) throw error;
    }
    return rows;
  }

  private async eraseExpired(transaction: Transaction, rows: readonly Expired[]): Promise<void> {
    for (const key of rows.flatMap(({ keys }) => keys ?? [])) {
      const { expiresAt = Infinity } = ((await transaction.read(key)) ?? {}) as StoredRecord;
      if (expiresAt <= this.now()) transaction.erase(key);
    }
  }

  private translate(error: unknown): unknown {
    if (error instanceof StoreError) return error;
    const { code } = ((error as Error).cause ?? error) as { readonly code?: string | number };
    // The lowest byte of an extended SQLite code is the primary code.
    const primary = typeof code === 'number' ? code & 0xff : code;
    const reason = REASONS[primary ?? ''] ?? `fails: ${primary ?? 'no reason given'}`;
    return new StoreError('unavailable', `The store in ${this.folder} ${reason}.`, {
      cause: error,
    });
  }
}
