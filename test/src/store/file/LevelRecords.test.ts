import { ClassicLevel } from 'classic-level';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AccountStore, Holder } from '../../../../src/store/AccountStore';
import { DurableStore } from '../../../../src/store/DurableStore';
import { LevelRecords } from '../../../../src/store/file/LevelRecords';
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
    await store.remember(ada, { nickname: 'Confirmed name', wish: undefined });
    expect(filesWith('Confirmed name').length).toBeGreaterThan(0);
  });

  test('has nothing of what it has forgotten in its files', async () => {
    for (const name of ['First name', 'Second name', 'Third name']) {
      await store.remember(ada, { nickname: name, wish: undefined });
      // Opened again, it begins other files.
      await store.close();
      store = new DurableStore(storage.open());
    }
    await store.remember(ada, { nickname: 'Last name', wish: undefined });
    expect(filesWith('First name').length).toBeGreaterThan(0);
    await store.forgetAccount(ada);
    expect(filesWith(' name')).toEqual([]);
    expect(filesWith('auth0|ada')).toEqual([]);
  });

  test('has nothing of a nickname in its files that was taken back', async () => {
    await store.remember(ada, { nickname: 'Captain', wish: undefined });
    await store.remember(ada, { nickname: undefined, wish: undefined });
    expect(filesWith('Captain')).toEqual([]);
  });

  test('is for the eyes of its user alone', async () => {
    const folder = join(storage.folder, 'inner');
    const inner = new LevelRecords(folder);
    await inner.ping();
    expect(statSync(folder).mode & 0o077).toBe(0);
    await inner.close();
  });

  test('sweeps away what has expired when it is opened', async () => {
    await store.rememberForADay('echo-of-ada', { wish: 'Captain' });
    await store.close();
    const tomorrow = Date.now() + 25 * HOUR_MS;
    const later = new LevelRecords(storage.folder, () => tomorrow);
    await later.ping();
    await later.close();
    expect(filesWith('Captain')).toEqual([]);
    expect(await storage.raw()).toEqual({});
  });

  test('is for one process at a time, and for the next as soon as it lets go', async () => {
    await store.remember(ada, { nickname: 'Captain', wish: undefined });
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
    const misplaced = new LevelRecords(join(file, 'folder'));
    await expect(misplaced.ping()).rejects.toMatchObject({ code: 'unavailable' });
    await misplaced.close();
  });

  test('48: a value that is no JSON is a corrupt record, and stays as it is', async () => {
    await store.remember(ada, { nickname: 'Captain', wish: undefined });
    await store.close();
    const [key = ''] = Object.keys(await storage.raw()).filter((name) =>
      name.startsWith('account'),
    );
    const db = new ClassicLevel(storage.folder);
    await db.put(key, '{"sub":');
    await db.close();
    store = new DurableStore(storage.open());
    await expect(store.remember(ada, { nickname: 'Boss', wish: undefined })).rejects.toMatchObject({
      code: 'corrupt',
    });
    await store.close();
    const again = new ClassicLevel(storage.folder);
    expect(await again.get(key)).toBe('{"sub":');
    await again.close();
  });

  test('48: a log that breaks off in the middle of a write costs that write alone', async () => {
    await store.remember(ada, { nickname: 'Captain', wish: undefined });
    await store.remember(ada, { nickname: 'Boss', wish: undefined });
    await store.close();
    const log = files().find((file) => file.endsWith('.log')) ?? '';
    truncateSync(log, statSync(log).size - 10);
    store = new DurableStore(storage.open());
    expect(await store.recall(ada)).toEqual({ nickname: 'Captain' });
  });

  test('48: a folder whose files are garbage is left as it is', async () => {
    await store.remember(ada, { nickname: 'Captain', wish: undefined });
    await store.close();
    const current = join(storage.folder, 'CURRENT');
    writeFileSync(current, 'garbage\n');
    chmodSync(current, 0o600);
    store = new DurableStore(storage.open());
    await expect(store.recall(ada)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.remember(ada, { nickname: 'Boss', wish: undefined })).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(readFileSync(current, 'utf8')).toBe('garbage\n');
  });
});
