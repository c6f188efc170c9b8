import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountStore, Holder } from '../../../../src/store/AccountStore';
import { DurableStore } from '../../../../src/store/DurableStore';
import { FileRecords } from '../../../../src/store/file/FileRecords';
import { createFolder } from '../support/storages';

const ada: Holder = { alexaUserId: 'echo-of-ada', sub: 'auth0|ada', at: 1 };
const HOUR_MS = 3_600_000;

describe('A store in files', () => {
  let storage: Awaited<ReturnType<typeof createFolder>>;
  let store: AccountStore;

  beforeEach(async () => {
    storage = await createFolder();
    store = new DurableStore(storage.open());
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
    await store.setNickname(ada, 'Confirmed name');
    expect(filesWith('Confirmed name').length).toBeGreaterThan(0);
  });

  test('has nothing of what it has forgotten in its files', async () => {
    for (const name of ['First name', 'Second name', 'Third name']) {
      await store.setNickname(ada, name);
      // Opened again, it begins other files.
      await store.close();
      store = new DurableStore(storage.open());
    }
    await store.setNickname(ada, 'Last name');
    expect(filesWith('Last name').length).toBeGreaterThan(0);
    await store.forgetAccount(ada);
    expect(filesWith(' name')).toEqual([]);
    expect(filesWith('auth0|ada')).toEqual([]);
  });

  test('has nothing of a nickname in its files that was taken back', async () => {
    await store.setNickname(ada, 'Captain');
    await store.setNickname(ada, undefined);
    expect(filesWith('Captain')).toEqual([]);
  });

  test('is for the eyes of its user alone', async () => {
    const folder = join(storage.folder, 'inner');
    const inner = new FileRecords(folder);
    await inner.ping();
    expect(statSync(folder).mode & 0o077).toBe(0);
    await inner.close();
  });

  test('sweeps away what has expired when it is opened', async () => {
    await store.keepWish('echo-of-ada', 'Captain');
    await store.close();
    const tomorrow = Date.now() + 25 * HOUR_MS;
    const later = new FileRecords(storage.folder, () => tomorrow);
    await later.ping();
    await later.close();
    expect(filesWith('Captain')).toEqual([]);
    expect(await storage.raw()).toEqual({});
  });

  test('is for one process at a time, and for the next as soon as it lets go', async () => {
    await store.setNickname(ada, 'Captain');
    const other = new DurableStore(storage.open());
    await expect(other.ping()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('in use by another process') as string,
    });
    await store.close();
    expect(await other.recall(ada)).toEqual({ nickname: 'Captain' });
    await other.close();
  });

  test('says so when its folder cannot be used', async () => {
    const file = join(storage.folder, 'file');
    writeFileSync(file, '');
    const misplaced = new FileRecords(join(file, 'folder'));
    await expect(misplaced.ping()).rejects.toMatchObject({ code: 'unavailable' });
    await misplaced.close();
  });

  test('a folder whose file is garbage is left as it is', async () => {
    await store.setNickname(ada, 'Captain');
    await store.close();
    const file = join(storage.folder, 'records.db');
    writeFileSync(file, 'garbage\n');
    store = new DurableStore(storage.open());
    await expect(store.recall(ada)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.setNickname(ada, 'Boss')).rejects.toMatchObject({ code: 'unavailable' });
    expect(readFileSync(file, 'utf8')).toBe('garbage\n');
  });
});
