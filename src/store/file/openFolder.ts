import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasLevelFiles, readLevelFiles, removeLevelFiles } from './levelFiles';
import { StoreError } from '../StoreError';
import { RecordFile } from './RecordFile';

/** The file with the records. */
const FILE = 'records.db';

/** What will become that file, while it is made, and while the old files are removed. */
const DRAFT = 'records.draft.db';
const COMPLETE = 'records.complete.db';

/**
 * Opens the file with the records in a folder, and makes it if it isn't there. The records that an
 * earlier version of the skill kept there with LevelDB are carried over: anew, if that was broken off.
 * The old files go when the new one is on the disk.
 *
 * @param folder where the file is; made if it isn't there, for the eyes of this user alone
 */
export async function openFolder(folder: string): Promise<RecordFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, FILE);
  const draft = join(folder, DRAFT);
  const complete = join(folder, COMPLETE);
  if (existsSync(file)) {
    // After a return to the earlier version, say. Which of the two is right?
    if (hasLevelFiles(folder)) {
      const message = `The store in ${folder} has been written to by an earlier version since.`;
      throw new StoreError('unavailable', message);
    }
  } else {
    if (!existsSync(complete)) {
      await fill(draft, folder);
      await moveTo(hasLevelFiles(folder) ? complete : file, draft);
    }
    if (existsSync(complete)) {
      await removeLevelFiles(folder);
      await moveTo(file, complete);
    }
  }
  return RecordFile.open(file);
}

async function fill(draft: string, folder: string): Promise<void> {
  const file = await RecordFile.create(draft);
  try {
    if (hasLevelFiles(folder)) await readLevelFiles(folder, (changes) => file.commit(changes));
  } finally {
    await file.close();
  }
}

/** Renames a file, so that a power failure doesn't undo it. */
async function moveTo(path: string, from: string): Promise<void> {
  // One is empty, now that all is written; the other belongs to a file that is gone.
  for (const name of [from, path]) await rm(`${name}-journal`, { force: true });
  await rename(from, path);
  // Windows does that by itself, and has no such call.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
