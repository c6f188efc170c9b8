import { log } from '../../logging/log';
import { StoreError } from '../StoreError';
import { decode, encode, expiryOf, FIRST, PAGE_BYTES, type Row, rowIdOf } from './rows';
import { SqliteError, SqliteThread, type Step } from './SqliteThread';

/** Changes by key; `undefined` erases a record. */
export type Changes = ReadonlyMap<string, unknown>;

/** A row with expired records. */
export interface Expired {
  readonly at: number;
  readonly id: number;
  /** The records' keys. Undefined if the row can't be read. */
  readonly keys: readonly string[] | undefined;
}

/** The file is damaged, unreadable on the disk, or truncated: https://sqlite.org/rescode.html */
const CORRUPT = 11;
const UNREADABLE = [266, 522];

/** The file's format version. */
const FORMAT = 1;

const TABLES = [
  'CREATE TABLE record (id INTEGER PRIMARY KEY, data BLOB)',
  // Finds expired records without scanning the others.
  'CREATE TABLE expiry (at INTEGER, id INTEGER, PRIMARY KEY (at, id)) WITHOUT ROWID',
];

/**
 * Uses a rollback journal, not a write-ahead log: all committed data is in one file with a checksum per
 * record. SQLite takes a damaged log for one that ends there, so a crash could lose commits.
 */
const SETTINGS: readonly Step[] = [
  [`PRAGMA page_size = ${PAGE_BYTES}`],
  // One process at a time; the lock is released when the process ends.
  ['PRAGMA locking_mode = EXCLUSIVE'],
  ['PRAGMA journal_mode = TRUNCATE'],
  ['PRAGMA synchronous = FULL'],
  // Overwrites erased data.
  ['PRAGMA secure_delete = ON'],
  ['PRAGMA temp_store = MEMORY'],
  ['PRAGMA cell_size_check = ON'],
  ['BEGIN EXCLUSIVE'],
  ['COMMIT'],
];

const COVER = 'SELECT id, data FROM record WHERE id <= ? ORDER BY id DESC LIMIT 1';

const EXPIRED = 'SELECT at, id FROM expiry WHERE at <= ?';
const FORWARDS = `${EXPIRED} AND (at, id) > (?, ?) ORDER BY at, id LIMIT 1`;
const BACKWARDS = `${EXPIRED} AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT 1`;

/**
 * A store's records in an SQLite file. Nothing may be called during a commit: if the disk fails a read,
 * SQLite rolls back the transaction that is under way.
 *
 * @see https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
 */
export class RecordFile {
  private constructor(
    private readonly thread: SqliteThread,
    private readonly isWritable: boolean,
  ) {}

  /** Opens an existing file. */
  static async open(path: string): Promise<RecordFile> {
    const thread = new SqliteThread(path);
    try {
      const isWhole = await readSchema(thread);
      if (!isWhole) log.error({ path }, 'the store is damaged, and only a part of it can be read');
      return new RecordFile(thread, isWhole);
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  /** Creates a file, or restarts an unfinished one. */
  static async create(path: string): Promise<RecordFile> {
    const thread = new SqliteThread(path);
    try {
      await thread.run(
        ...SETTINGS,
        ['BEGIN'],
        ['DROP TABLE IF EXISTS record'],
        ['DROP TABLE IF EXISTS expiry'],
        ...TABLES.map((sql): Step => [sql]),
        ['INSERT INTO record VALUES (?, ?)', FIRST.id, encode(FIRST)],
        [`PRAGMA user_version = ${FORMAT}`],
        ['COMMIT'],
      );
      return new RecordFile(thread, true);
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  /**
   * Reads a record.
   *
   * @throws {StoreError} `corrupt` if it is damaged, or if damage hides whether it exists
   */
  async read(key: string): Promise<unknown> {
    const id = rowIdOf(key);
    const row = await this.cover(id, key);
    return row.id === id ? recordOf(row, key) : undefined;
  }

  /**
   * Makes all changes or none. When it resolves, they are on the disk.
   *
   * @throws {StoreError} `corrupt` if a record to change is damaged; then nothing has changed
   */
  async commit(changes: Changes): Promise<void> {
    if (!this.isWritable) throw readOnly();
    try {
      await this.attempt(changes);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      // Damaged may be only what refers to the rows to erase: the index, or the rows before them.
      await this.attempt(changes, true);
    }
  }

  /**
   * Finds the next row with expired records, by an index, in the order in which they expired.
   *
   * @param now milliseconds since 1970
   * @param last the previous result, if any
   * @param isBackwards whether to start with what expired last. Default: `false`
   * @returns `undefined` if there are no more
   * @throws {StoreError} `corrupt` if the index is damaged at that place, or the file is read-only
   */
  async nextExpired(
    now: number,
    last?: Expired,
    isBackwards = false,
  ): Promise<Expired | undefined> {
    if (!this.isWritable) throw readOnly();
    const [order, start] = isBackwards ? [BACKWARDS, Infinity] : [FORWARDS, -Infinity];
    try {
      const [found] = await this.thread.run([order, now, last?.at ?? start, last?.id ?? 0]);
      if (!found) return undefined;
      const id = found.id as number;
      return { at: found.at as number, id, keys: await this.keysOf(id) };
    } catch (error) {
      throw translate(error);
    }
  }

  /** Releases the file. */
  close(): Promise<void> {
    return this.thread.close();
  }

  private async attempt(changes: Changes, keepsRows = false): Promise<void> {
    await this.thread.run(['BEGIN']);
    try {
      for (const [key, record] of changes) await this.change(key, record, keepsRows);
      await this.thread.run(['COMMIT']);
    } catch (error) {
      // SQLite may have rolled back already.
      await this.thread.run(['ROLLBACK']).catch(() => undefined);
      throw translate(error);
    }
  }

  /** @param keepsRows whether a row without records stays, empty, and also in the index */
  private async change(key: string, record: unknown, keepsRows: boolean): Promise<void> {
    const id = rowIdOf(key);
    const row = await this.cover(id, key);
    const others = row.id === id ? row.records.filter(([name]) => name !== key) : [];
    const records = record === undefined ? others : [...others, [key, record] as const];
    const [isThere, isKept] = [row.id === id, records.length > 0];
    if (isThere && isKept) {
      await this.thread.run(...gone(row), ...written({ ...row, records }));
    } else if (isThere && keepsRows) {
      await this.thread.run(...written({ ...row, records }));
    } else if (isThere) {
      const previous = await this.cover(id - 1, key);
      if (previous.next !== id) throw unreadable(key);
      const erased: Step = ['DELETE FROM record WHERE id = ?', id];
      await this.thread.run(...gone(row), erased, ...written({ ...previous, next: row.next }));
    } else if (isKept) {
      await this.thread.run(
        ...written({ ...row, next: id }),
        ...written({ id, next: row.next, records }),
      );
    }
  }

  /** Returns the row with an ID or, if it doesn't exist, the row before it, which proves that. */
  private async cover(id: number, key?: string): Promise<Row> {
    try {
      const [found] = await this.thread.run([COVER, id]);
      const row = found && decode(found.id as number, found.data);
      if (row && id < row.next) return row;
    } catch (error) {
      throw translate(error, key);
    }
    throw unreadable(key);
  }

  /** Returns the keys in a row, if it exists, or `undefined` if it can't be read. */
  private async keysOf(id: number): Promise<readonly string[] | undefined> {
    try {
      const row = await this.cover(id);
      return row.id === id ? row.records.map(([key]) => key) : [];
    } catch (error) {
      if (error instanceof StoreError) return undefined;
      throw error;
    }
  }
}

/** Returns whether the file is complete. SQLite can read a truncated file, but must not write to it. */
async function readSchema(thread: SqliteThread): Promise<boolean> {
  const check = async (): Promise<void> => {
    const [version, schema] = await thread.run(
      ['PRAGMA user_version'],
      ["SELECT group_concat(sql, ';') AS tables FROM sqlite_schema"],
    );
    if (version?.user_version === FORMAT && schema?.tables === TABLES.join(';')) return;
    const message = "The store's header is damaged, or a later version of the skill wrote it.";
    throw new StoreError('unavailable', message);
  };
  try {
    await thread.run(...SETTINGS);
    await check();
    return true;
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    await thread.run(['PRAGMA writable_schema = ON'], ...SETTINGS);
    await check();
    return false;
  }
}

function recordOf(row: Row, key: string): unknown {
  return row.records.find(([name]) => name === key)?.[1];
}

/** Returns the steps that store a row, in place if its size is unchanged. */
function written(row: Row): Step[] {
  const at = expiryOf(row);
  return [
    [
      'INSERT INTO record VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data',
      row.id,
      encode(row),
    ],
    ...(at === Infinity
      ? []
      : [['INSERT OR IGNORE INTO expiry VALUES (?, ?)', at, row.id] as const]),
  ];
}

/** Returns the steps that remove a row from the index before its expiry changes. */
function gone(row: Row): Step[] {
  const at = expiryOf(row);
  return at === Infinity ? [] : [['DELETE FROM expiry WHERE at = ? AND id = ?', at, row.id]];
}

function translate(error: unknown, key?: string): unknown {
  return isCorrupt(error) ? unreadable(key, error) : error;
}

function isCorrupt(error: unknown): boolean {
  if (!(error instanceof SqliteError)) return false;
  const { code = 0 } = error;
  // The lowest byte of an extended code is the primary code.
  return (code & 0xff) === CORRUPT || UNREADABLE.includes(code);
}

function readOnly(): StoreError {
  return corrupt('The store is damaged, so it is read-only.');
}

function unreadable(key?: string, cause?: unknown): StoreError {
  if (key === undefined) return corrupt('The store is damaged.', cause);
  return corrupt(`The record ${key} can't be read: the store is damaged.`, cause);
}

function corrupt(message: string, cause?: unknown): StoreError {
  return new StoreError('corrupt', message, { cause });
}
