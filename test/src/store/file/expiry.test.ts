import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileRecords } from '../../../../src/store/file/FileRecords';
import { type Changes, RecordFile } from '../../../../src/store/file/RecordFile';
import { rowIdOf } from '../../../../src/store/file/rows';
import { StoreError } from '../../../../src/store/StoreError';
import { loggedLines, type LogLine } from '../../../support/capturedLog';
import { createFolder } from '../support/storages';

const TOMORROW = Date.now() + 25 * 3_600_000;

/** SQLite's mark of a page that holds a part of an index: https://sqlite.org/fileformat2.html#b_tree_pages */
const INDEX_LEAF = 0x0a;
const PAGE_BYTES = 512;

describe('Expired records in a damaged file', () => {
  let storage: Awaited<ReturnType<typeof createFolder>>;
  let logged: number;

  beforeEach(async () => {
    storage = await createFolder();
    logged = loggedLines().length;
  });
  afterEach(() => storage.remove());

  const keys = Array.from({ length: 40 }, (_, index) => `wish#${index}`);
  const inOrder = [...keys].sort((one, other) => rowIdOf(one) - rowIdOf(other));
  /** A record that isn't the last one, so that an expired one comes after it. */
  const live = ['live', 'alive', 'living'].find((key) => rowIdOf(key) < rowIdOf(inOrder[39] ?? ''));

  async function store(expired: readonly string[]): Promise<void> {
    const records = new FileRecords(storage.folder);
    await records.transact((transaction) => {
      transaction.write(live ?? '', { text: `<${live}>` });
      for (const key of expired) transaction.write(key, { text: `<${key}>`, expiresAt: TOMORROW });
      return Promise.resolve();
    });
    await records.close();
  }
  /** Opens the store once everything has expired, and closes it when it has swept. */
  async function sweep(): Promise<readonly LogLine[]> {
    const before = loggedLines().length;
    const records = new FileRecords(storage.folder, () => TOMORROW);
    // The sweep takes its turns in between.
    for (let turn = 0; turn < 1_000; turn++) await records.ping();
    await records.close();
    return loggedLines().slice(before);
  }
  const path = (): string => join(storage.folder, 'records.db');
  const edit = (how: (bytes: Buffer) => void): void => {
    const bytes = readFileSync(path());
    how(bytes);
    writeFileSync(path(), bytes);
  };
  const damage = (key: string): void =>
    edit((bytes) => bytes.write('x', bytes.indexOf(`<${key}>`) - 1));
  const left = (): string[] =>
    readdirSync(storage.folder).flatMap(
      (name) =>
        readFileSync(join(storage.folder, name), 'latin1').match(/(?<=<)(wish#)?\w+(?=>)/g) ?? [],
    );

  test('are all erased if only a record that has not expired is damaged', async () => {
    await store(keys);
    damage(live ?? '');
    await sweep();
    expect(left()).toEqual([live]);
    const records = storage.open(() => TOMORROW);
    const read = (key: string): Promise<unknown> =>
      records.transact((transaction) => transaction.read(key));
    for (const key of keys) await expect(read(key)).resolves.toBeUndefined();
    await expect(read(live ?? '')).rejects.toMatchObject({ code: 'corrupt' });
    await records.close();
  });

  test('stay if they are damaged themselves: each time, the log has their rows in one line', async () => {
    await store(keys);
    const damaged = ['wish#3', 'wish#30'];
    damaged.forEach(damage);
    for (let time = 0; time < 2; time++) {
      expect((await sweep()).filter(({ level }) => level === 50)).toEqual([
        expect.objectContaining({
          rows: expect.arrayContaining(damaged.map(rowIdOf)) as number[],
          count: 2,
        }),
      ]);
      expect(left().sort()).toEqual([live, ...damaged]);
    }
    expect(JSON.stringify(loggedLines().slice(logged))).not.toContain('<wish');
  });

  test("stay if they can't be erased, and the others don't", async () => {
    await store(keys);
    const commit = Reflect.get<RecordFile, 'commit'>(RecordFile.prototype, 'commit');
    jest.spyOn(RecordFile.prototype, 'commit').mockImplementation(function (
      this: RecordFile,
      changes: Changes,
    ) {
      const isBad = changes.has('wish#7');
      return isBad ? Promise.reject(new StoreError('corrupt', 'bad')) : commit.call(this, changes);
    });
    const errors = (await sweep()).filter(({ level }) => level === 50);
    expect(errors).toEqual([expect.objectContaining({ rows: [rowIdOf('wish#7')], count: 1 })]);
    expect(left().sort()).toEqual([live, 'wish#7']);
  });

  test('are erased on both sides of a damaged part of their index', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `wish#${index}`);
    await store(many);
    edit((bytes) => {
      const pages = Array.from({ length: bytes.length / PAGE_BYTES }, (_, page) => page);
      const leaves = pages.filter((page) => bytes[page * PAGE_BYTES] === INDEX_LEAF);
      const at = (leaves[1] ?? 0) * PAGE_BYTES;
      bytes.fill(0, at, at + PAGE_BYTES);
    });
    const errors = (await sweep()).filter(({ level }) => level === 50);
    expect(left().length).toBeLessThan(30);
    expect(errors).toEqual([
      expect.objectContaining({
        err: expect.objectContaining({
          code: 'corrupt',
          cause: expect.objectContaining({ type: 'SqliteError', code: 11 }) as object,
        }) as object,
      }),
    ]);
  });

  test('stay in a file that was cut off, which is reported', async () => {
    await store(keys);
    const bytes = readFileSync(path());
    writeFileSync(path(), bytes.subarray(0, bytes.length - 10 * PAGE_BYTES));
    const errors = (await sweep()).filter(({ level }) => level === 50);
    expect(errors).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ code: 'corrupt' }) as object }),
    );
    expect(left().length).toBeGreaterThan(20);
  });

  test('can be erased before they expire, and stored and erased again, after a damaged record', async () => {
    await store(keys);
    damage(live ?? '');
    const records = storage.open();
    const change = (some: readonly string[], expiresAt?: number): Promise<void> =>
      records.transact((transaction) => {
        for (const key of some) {
          if (expiresAt) transaction.write(key, { text: `<${key}>`, expiresAt });
          else transaction.erase(key);
        }
        return Promise.resolve();
      });
    await change(keys);
    expect(left()).toEqual([live]);
    await change(keys, TOMORROW - 1);
    expect(left()).toHaveLength(41);
    for (const key of keys) await change([key]);
    expect(left()).toEqual([live]);
    await records.close();
    expect((await sweep()).filter(({ level }) => level === 50)).toEqual([]);
  });
});
