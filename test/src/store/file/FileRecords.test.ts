import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountStore } from '../../../../src/store/AccountStore';
import type { Holder } from '../../../../src/store/holders';
import { FileRecords } from '../../../../src/store/file/FileRecords';
import { RecordFile } from '../../../../src/store/file/RecordFile';
import { rowIdOf } from '../../../../src/store/file/rows';
import { SqliteError, SqliteThread } from '../../../../src/store/file/SqliteThread';
import { createFolder } from '../support/storages';
import { granted, noted, waiting } from '../../../support/facts';

const ada: Holder = { alexaUserId: 'echo-of-ada', sub: 'auth0|ada', at: 1 };
const HOUR_MS = 3_600_000;

describe('A store in files', () => {
  let storage: Awaited<ReturnType<typeof createFolder>>;
  let store: AccountStore;

  beforeEach(async () => {
    storage = await createFolder();
    store = new AccountStore(storage.open());
  });
  afterEach(async () => {
    await store.close();
    await storage.remove();
  });

  const files = (): string[] =>
    readdirSync(storage.folder).map((name) => join(storage.folder, name));
  const filesWith = (text: string): string[] =>
    files().filter((file) => readFileSync(file).includes(text));

  test('has what it has confirmed in its files', async () => {
    await store.remember(ada, granted('Confirmed name'));
    expect(filesWith('Confirmed name').length).toBeGreaterThan(0);
  });

  test('has nothing of what it has forgotten in its files', async () => {
    for (const name of ['First name', 'Second name', 'Third name']) {
      await store.remember(ada, granted(name));
      // When opened again, it starts new files.
      await store.close();
      store = new AccountStore(storage.open());
    }
    await store.remember(ada, granted('Last name'));
    expect(filesWith('Last name').length).toBeGreaterThan(0);
    await store.forgetAccount(ada);
    expect(filesWith(' name')).toEqual([]);
    expect(filesWith('auth0|ada')).toEqual([]);
  });

  test('has nothing of a removed fact in its files', async () => {
    await store.remember(ada, granted('Captain'));
    await store.remember(ada, granted());
    expect(filesWith('Captain')).toEqual([]);
  });

  test('can be read only by its user', async () => {
    const folder = join(storage.folder, 'inner');
    const inner = new FileRecords(folder);
    await inner.ping();
    expect(statSync(folder).mode & 0o077).toBe(0);
    await inner.close();
  });

  test('erases what has expired when it is opened', async () => {
    await store.rememberForADay('echo-of-ada', waiting('Captain'));
    await store.close();
    const tomorrow = Date.now() + 25 * HOUR_MS;
    const later = new FileRecords(storage.folder, () => tomorrow);
    await later.ping();
    await later.close();
    expect(filesWith('Captain')).toEqual([]);
    expect(await storage.raw()).toEqual({});
  });

  test('has nothing of what was erased or overwritten in its files after a busy life', async () => {
    const records = new FileRecords(storage.folder);
    const live = new Map<string, string>();
    const change = (round: number, isErased: (index: number) => boolean): Promise<void> =>
      records.transact((transaction) => {
        for (let index = 0; index < 600; index++) {
          const [key, mark] = [`key#${index}`, `<${round}-${index}>`];
          live.delete(key);
          if (isErased(index)) transaction.erase(key);
          else transaction.write(key, { mark, text: 'x'.repeat((index * round) % 90) });
          if (!isErased(index)) live.set(key, mark);
        }
        return Promise.resolve();
      });
    // SQLite moves rows when it splits pages, and when it merges them because little is left.
    for (let round = 1; round < 20; round += 3) {
      await change(round, () => false);
      await change(round + 1, (index) => index % 7 > round % 5);
      await change(round + 2, (index) => index % 11 !== round % 11);
    }
    await records.purge();
    await records.close();
    const marks = files().flatMap((file) => readFileSync(file, 'latin1').match(/<\d+-\d+>/g) ?? []);
    expect(marks.sort()).toEqual([...live.values()].sort());
    // There is no content where SQLite moves rows: all other pages begin with the number of the next one.
    const file = readFileSync(join(storage.folder, 'records.db'), 'latin1');
    const moved = file
      .match(/[^]{512}/g)
      ?.filter((page) => page[0] !== '\0' && page.includes('mark'));
    expect(moved).toEqual([]);
  });

  test('does not treat a record lost to damage as one that never existed', async () => {
    const records = storage.open();
    const read = (key: string): Promise<unknown> =>
      records.transact((transaction) => transaction.read(key));
    await records.transact((transaction) => {
      for (const key of ['one', 'other']) transaction.write(key, { key });
      return Promise.resolve();
    });
    await records.close();
    const thread = new SqliteThread(join(storage.folder, 'records.db'));
    await thread.run(['DELETE FROM record WHERE id = ?', rowIdOf('one')]);
    await thread.close();
    await expect(read('one')).rejects.toMatchObject({ code: 'corrupt' });
    expect(await read('other')).toEqual({ key: 'other' });
    await expect(
      records.transact((transaction) => Promise.resolve(transaction.write('one', {}))),
    ).rejects.toMatchObject({ code: 'corrupt' });
    await records.close();
  });

  test("opens and closes although expired records can't be erased", async () => {
    await store.rememberForADay('echo-of-ada', waiting('Captain'));
    await store.close();
    const commit = jest.spyOn(RecordFile.prototype, 'commit');
    commit.mockRejectedValueOnce(new SqliteError('database or disk is full', 13));
    const tomorrow = Date.now() + 25 * HOUR_MS;
    const later = storage.open(() => tomorrow);
    await later.ping();
    await later.close();
    expect(commit).toHaveBeenCalledTimes(1);
    expect(filesWith('Captain')).not.toEqual([]);
    const again = storage.open(() => tomorrow);
    await again.ping();
    await again.close();
    expect(filesWith('Captain')).toEqual([]);
  });

  test('retries a write that failed because of another one, and only the other one fails', async () => {
    const records = storage.open();
    await records.ping();
    const commit = jest.spyOn(RecordFile.prototype, 'commit');
    const full = new SqliteError('database or disk is full', 13);
    for (let time = 0; time < 3; time++) commit.mockRejectedValueOnce(full);
    const write = (key: string): Promise<void> =>
      records.transact((transaction) => Promise.resolve(transaction.write(key, { key })));
    const first = write('before');
    const results = await Promise.allSettled([first, write('one'), write('other')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await records.close();
    expect(await storage.raw()).toEqual({ other: { key: 'other' } });
  });

  test('is usable again after its thread has ended', async () => {
    const records = storage.open();
    const run = jest.spyOn(SqliteThread.prototype, 'run');
    await records.ping();
    // By now, the sweep that starts with the store has ended.
    await records.ping();
    const [thread] = run.mock.contexts as SqliteThread[];
    for (const context of run.mock.contexts as SqliteThread[]) await context.close();
    expect(thread).toBeDefined();
    const read = (): Promise<unknown> => records.transact((transaction) => transaction.read('key'));
    await expect(read()).rejects.toMatchObject({ code: 'unavailable' });
    expect(await read()).toBeUndefined();
    await records.close();
  });

  test('is refused to a second process, which can open it once the first was killed', async () => {
    const script = `
      const { FileRecords } = require('./src/store/file/FileRecords');
      const records = new FileRecords(process.argv[1]);
      records.ping().then(() => console.log('open'), ({ message }) => console.log(message));
      setInterval(() => {}, 1_000);`;
    const child = spawn(process.execPath, [
      '--require',
      'tsx/cjs',
      '--eval',
      script,
      storage.folder,
    ]);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(line.toString()).toBe('open\n');
    await expect(store.ping()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('in use by another process') as string,
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await store.ping();
  });

  test('is for one process at a time, and for the next as soon as that one closes it', async () => {
    await store.remember(ada, granted('Captain'));
    const other = new AccountStore(storage.open());
    await expect(other.ping()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('in use by another process') as string,
    });
    await store.close();
    expect(await other.recall(ada)).toEqual(noted('Captain'));
    await other.close();
  });

  test("reports a folder that can't be used", async () => {
    const file = join(storage.folder, 'file');
    writeFileSync(file, '');
    const misplaced = new FileRecords(join(file, 'folder'));
    await expect(misplaced.ping()).rejects.toMatchObject({ code: 'unavailable' });
    await misplaced.close();
  });

  test('a folder whose file is garbage is left as it is', async () => {
    await store.remember(ada, granted('Captain'));
    await store.close();
    const file = join(storage.folder, 'records.db');
    writeFileSync(file, 'garbage\n');
    store = new AccountStore(storage.open());
    await expect(store.recall(ada)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.remember(ada, granted('Boss'))).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(readFileSync(file, 'utf8')).toBe('garbage\n');
  });
});
