import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FailingDisk, failingDiskIsMissing } from '../../../support/crash/FailingDisk';
import { createFolder } from '../support/storages';

const BAD_SECTOR = 'unreadable';

// Where it can't run, its title says why.
const missing = failingDiskIsMissing();
const title = 'A store on a disk that fails';

(missing ? describe.skip : describe)(missing ? `${title} (skipped: ${missing})` : title, () => {
  let storage: Awaited<ReturnType<typeof createFolder>>;
  let tools: string;
  let disk: FailingDisk;

  beforeEach(async () => {
    storage = await createFolder();
    tools = await mkdtemp(join(tmpdir(), 'failing-disk-'));
  });
  afterEach(async () => {
    await disk.end(true);
    await storage.remove();
    await rm(tools, { recursive: true });
  });

  test.each([
    ["the disk can't read", constants.errno.EIO],
    // What ext4 and XFS report for a wrong checksum, as EFSBADCRC.
    ['the file system finds damaged', constants.errno.EBADMSG],
  ])('reports a record that %s, and serves, changes and erases the others', async (_who, errno) => {
    const keys = Array.from({ length: 20 }, (_, index) => `key#${index}`);
    for (const key of keys) await storage.plant(key, { text: key });
    await storage.plant('bad', { text: BAD_SECTOR });
    disk = new FailingDisk(storage.folder, tools, { text: BAD_SECTOR, errno });
    for (const attempt of [await disk.read('bad'), await disk.write('bad', 'new')]) {
      expect(attempt).toMatchObject({ code: 'corrupt' });
    }
    for (const key of keys) {
      expect(await disk.read(key)).toEqual({ record: { text: key } });
      expect(await disk.write(key, 'new')).toEqual({});
      expect(await disk.read(key)).toEqual({ record: { text: 'new' } });
    }
    for (const key of keys) expect(await disk.erase(key)).toEqual({});
    expect(await disk.read('bad')).toMatchObject({ code: 'corrupt' });
    await disk.end();
    expect(await storage.raw()).toEqual({ bad: { text: BAD_SECTOR } });
  });

  test.each([
    ["the file can't be flushed", 'records.db', false],
    ["the journal can't be flushed", 'records.db-journal', false],
    ["the file can't be flushed, and then it is killed", 'records.db', true],
    ["the journal can't be flushed, and then it is killed", 'records.db-journal', true],
  ])('confirms no write while %s, and loses none', async (_what, file, isKilled) => {
    disk = new FailingDisk(storage.folder, tools);
    expect(await disk.write('before', 'first')).toEqual({});
    expect(await disk.write('kept', 'first')).toEqual({});
    disk.failSync(file);
    for (const key of ['before', 'during', 'during']) {
      expect(await disk.write(key, 'second')).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('the disk reports an error') as string,
      });
    }
    if (isKilled) {
      await disk.end(true);
      disk.repair();
      disk = new FailingDisk(storage.folder, tools);
    } else {
      disk.repair();
    }
    expect(await disk.read('before')).toEqual({ record: { text: 'first' } });
    expect(await disk.read('during')).toEqual({});
    expect(await disk.write('after', 'third')).toEqual({});
    await disk.end();
    expect(await storage.raw()).toEqual({
      before: { text: 'first' },
      kept: { text: 'first' },
      after: { text: 'third' },
    });
  });
});
