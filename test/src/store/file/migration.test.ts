import { ClassicLevel } from 'classic-level';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { FileRecords } from '../../../../src/store/file/FileRecords';
import { readLevelFiles } from '../../../../src/store/file/levelFiles';
import { RecordFile } from '../../../../src/store/file/RecordFile';
import { createFolder } from '../support/storages';

describe('A folder of an earlier version, which used LevelDB', () => {
  let storage: Awaited<ReturnType<typeof createFolder>>;
  let records: FileRecords;

  beforeEach(async () => {
    storage = await createFolder();
    await fillLevel(2_500);
    records = new FileRecords(storage.folder);
  });
  afterEach(async () => {
    await records.close();
    await storage.remove();
  });

  const keyOf = (number: number): string => `account#${number}`;
  const recordOf = (number: number): object => ({ sub: `auth0|${number}`, holders: ['echo'] });
  async function fillLevel(count: number): Promise<void> {
    const db = new ClassicLevel<string, unknown>(storage.folder, { valueEncoding: 'json' });
    const numbers = Array.from({ length: count }, (_, number) => number);
    await db.batch(
      numbers.map((number) => ({ type: 'put', key: keyOf(number), value: recordOf(number) })),
    );
    await db.put('garbage', 'replaced below');
    await db.put<string, string>('garbage', '{"sub":', { valueEncoding: 'utf8' });
    await db.close();
  }
  const read = (key: string): Promise<unknown> =>
    records.transact((transaction) => transaction.read(key));
  async function expectAll(): Promise<void> {
    expect(await read(keyOf(0))).toEqual(recordOf(0));
    await records.close();
    expect(readdirSync(storage.folder).sort()).toEqual(['records.db']);
    const content = await storage.raw();
    expect(Object.keys(content)).toHaveLength(2_501);
    expect(content[keyOf(2_499)]).toEqual(recordOf(2_499));
    // What can't be read stays unreadable, and stays.
    expect(content.garbage).toBe('{"sub":');
  }

  test('is migrated when it is opened, and its files are removed', async () => {
    await expectAll();
  });

  test('is migrated again if that was interrupted', async () => {
    const draft = await RecordFile.create(join(storage.folder, 'records.draft.db'));
    await draft.commit(new Map([['half', { done: true }]]));
    await draft.close();
    await expectAll();
  });

  test('is migrated once if only the removal of its files was interrupted', async () => {
    const complete = join(storage.folder, 'records.complete.db');
    const file = await RecordFile.create(complete);
    await readLevelFiles(storage.folder, (changes) => file.commit(changes));
    await file.close();
    const [table = ''] = readdirSync(storage.folder).filter((name) => /^MANIFEST/.test(name));
    renameSync(join(storage.folder, table), join(storage.folder, 'gone'));
    renameSync(join(storage.folder, 'gone'), join(storage.folder, '000001.ldb'));
    await expectAll();
  });

  test('stays as it is while another process has it open', async () => {
    const other = new ClassicLevel(storage.folder);
    await other.open();
    await expect(records.ping()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('in use by another process') as string,
    });
    await other.close();
    await expectAll();
  });

  test("stays as it is if it can't be read", async () => {
    const manifests = readdirSync(storage.folder).filter((name) => /^MANIFEST/.test(name));
    mkdirSync(join(storage.folder, 'aside'));
    const move = (from: string, to: string): void =>
      manifests.forEach((name) =>
        renameSync(join(storage.folder, from, name), join(storage.folder, to, name)),
      );
    move('', 'aside');
    await expect(records.ping()).rejects.toMatchObject({ code: 'unavailable' });
    expect(readFileSync(join(storage.folder, 'CURRENT'), 'utf8')).toContain('MANIFEST');
    expect(existsSync(join(storage.folder, 'records.db'))).toBe(false);
    move('aside', '');
    expect(await read(keyOf(0))).toEqual(recordOf(0));
  });

  test('is not used next to a store that it came to later', async () => {
    await records.ping();
    await records.close();
    await fillLevel(1);
    records = new FileRecords(storage.folder);
    await expect(records.ping()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('by an earlier version') as string,
    });
  });
});
