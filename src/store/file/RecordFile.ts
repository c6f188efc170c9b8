import { log } from '../../logging/log';
import { StoreError } from '../StoreError';
import { decode, encode, expiryOf, FIRST, PAGE_BYTES, type Row, rowIdOf } from './rows';
import { SqliteError, SqliteThread, type Step } from './SqliteThread';

/** Changes to records: what each will be, or that it will be gone. */
export type Changes = ReadonlyMap<string, unknown>;

/** A row with records that have expired. */
export interface Expired {
  readonly at: number;
  readonly id: number;
  /** The keys of its records. */
  readonly keys: readonly string[];
}

/** The file is damaged, the disk can't read it there, or it ends before: https://sqlite.org/rescode.html */
const CORRUPT = 11;
const UNREADABLE = [266, 522];

/** What the file says of itself, so that a later version can tell what it opens. */
const FORMAT = 1;

const TABLES = [
  'CREATE TABLE record (id INTEGER PRIMARY KEY, data BLOB)',
  // Finds what has expired, however much there is that hasn't.
  'CREATE TABLE expiry (at INTEGER, id INTEGER, PRIMARY KEY (at, id)) WITHOUT ROWID',
];

/**
 * The rollback journal, and not the write-ahead log: all that is confirmed is in one file, and each
 * record in it has a checksum. A log has to be believed when it is read after a crash, and SQLite
 * takes a damaged one for one that ends there.
 */
const SETTINGS: readonly Step[] = [
  [`PRAGMA page_size = ${PAGE_BYTES}`],
  // For one process at a time; the lock goes with the process.
  ['PRAGMA locking_mode = EXCLUSIVE'],
  ['PRAGMA journal_mode = TRUNCATE'],
  ['PRAGMA synchronous = FULL'],
  // What is erased is overwritten.
  ['PRAGMA secure_delete = ON'],
  ['PRAGMA temp_store = MEMORY'],
  ['PRAGMA cell_size_check = ON'],
  ['BEGIN EXCLUSIVE'],
  ['COMMIT'],
];

const COVER = 'SELECT id, data FROM record WHERE id <= ? ORDER BY id DESC LIMIT 1';

/** The records of a store in one SQLite file. While it commits, only `nextExpired` may be called. */
export class RecordFile {
  private constructor(
    private readonly thread: SqliteThread,
    private readonly isWritable: boolean,
  ) {}

  /**
   * Opens a file that there is.
   *
   * @param path the file
   */
  static async open(path: string): Promise<RecordFile> {
    const thread = new SqliteThread(path);
    try {
      const isWhole = await readSchema(thread);
      if (!isWhole) log.error({ path }, 'the store is damaged: it can be read as far as it goes');
      return new RecordFile(thread, isWhole);
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  /**
   * Begins a file, or begins it anew.
   *
   * @param path the file, which nobody has used yet
   */
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
   * @throws {StoreError} `corrupt` if it is damaged, or if so much is damaged that it is unknown
   *   whether there is one
   */
  async read(key: string): Promise<unknown> {
    const id = rowIdOf(key);
    const row = await this.cover(id, key);
    return row.id === id ? recordOf(row, key) : undefined;
  }

  /**
   * Makes all changes or none. When it resolves, they are on the disk.
   *
   * @throws {StoreError} `corrupt` if a record that they touch is damaged; then none is made
   */
  async commit(changes: Changes): Promise<void> {
    if (!this.isWritable) throw corrupt('The store is damaged, and not written to.');
    await this.thread.run(['BEGIN']);
    try {
      for (const [key, record] of changes) await this.change(key, record);
      await this.thread.run(['COMMIT']);
    } catch (error) {
      // SQLite may have done it.
      await this.thread.run(['ROLLBACK']).catch(() => undefined);
      throw translate(error);
    }
  }

  /**
   * Looks for what has expired, by an index.
   *
   * @param now the time, in milliseconds since 1970
   * @param last what was found before, if anything
   * @returns what comes next; `undefined` if there is nothing left
   */
  async nextExpired(now: number, last?: Expired): Promise<Expired | undefined> {
    const [found] = await this.thread.run([
      `SELECT at, expiry.id, data FROM expiry LEFT JOIN record USING (id)
       WHERE at <= ? AND (at, expiry.id) > (?, ?) ORDER BY at, expiry.id LIMIT 1`,
      ...[now, last?.at ?? -Infinity, last?.id ?? 0],
    ]);
    if (!found) return undefined;
    const [at, id] = [found.at as number, found.id as number];
    const row = decode(id, found.data);
    if (!row) log.error({ row: id }, 'an expired record is damaged and stays in the store');
    return { at, id, keys: row?.records.map(([key]) => key) ?? [] };
  }

  /** Lets go of the file. */
  close(): Promise<void> {
    return this.thread.close();
  }

  private async change(key: string, record: unknown): Promise<void> {
    const id = rowIdOf(key);
    const row = await this.cover(id, key);
    const others = row.id === id ? row.records.filter(([name]) => name !== key) : [];
    const records = record === undefined ? others : [...others, [key, record] as const];
    const [isThere, isKept] = [row.id === id, records.length > 0];
    if (isThere && isKept) {
      await this.thread.run(...gone(row), ...written({ ...row, records }));
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

  /** The row with an ID or, if there is none, the one that says so. */
  private async cover(id: number, key: string): Promise<Row> {
    try {
      const [found] = await this.thread.run([COVER, id]);
      const row = found && decode(found.id as number, found.data);
      if (row && id < row.next) return row;
    } catch (error) {
      throw translate(error, key);
    }
    throw unreadable(key);
  }
}

/**
 * @returns whether the file is as long as it should be; if not, SQLite serves what there is, but would
 *   write where something may be missing
 */
async function readSchema(thread: SqliteThread): Promise<boolean> {
  const check = async (): Promise<void> => {
    const [version, schema] = await thread.run(
      ['PRAGMA user_version'],
      ["SELECT group_concat(sql, ';') AS tables FROM sqlite_schema"],
    );
    if (version?.user_version === FORMAT && schema?.tables === TABLES.join(';')) return;
    const message =
      'The store is damaged where it begins, or a later version of the skill wrote it.';
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

/** Stores a row: in place, if its size stays the same. */
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

/** Takes a row out of the index, before it expires at another time or is erased. */
function gone(row: Row): Step[] {
  const at = expiryOf(row);
  return at === Infinity ? [] : [['DELETE FROM expiry WHERE at = ? AND id = ?', at, row.id]];
}

function translate(error: unknown, key?: string): unknown {
  if (!isCorrupt(error)) return error;
  return key === undefined ? corrupt('The store is damaged.', error) : unreadable(key, error);
}

function isCorrupt(error: unknown): boolean {
  if (!(error instanceof SqliteError)) return false;
  const { code = 0 } = error;
  // An extended code has the primary one in its lowest byte.
  return (code & 0xff) === CORRUPT || UNREADABLE.includes(code);
}

function unreadable(key: string, cause?: unknown): StoreError {
  return corrupt(`The record ${key} cannot be read: the store is damaged there.`, cause);
}

function corrupt(message: string, cause?: unknown): StoreError {
  return new StoreError('corrupt', message, { cause });
}
