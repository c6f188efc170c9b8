import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasLevelFiles, readLevelFiles, removeLevelFiles } from './levelFiles';
import { StoreError } from '../StoreError';
import { RecordFile } from './RecordFile';

const FILE = 'records.db';

/** Names of the file while it is written, and while the LevelDB files are deleted. */
const DRAFT = 'records.draft.db';
const COMPLETE = 'records.complete.db';

/**
 * Opens the record file in a folder, and creates it if necessary. Migrates the LevelDB records of an
 * earlier version of the skill, restarting a migration that was interrupted, and deletes the old files
 * once the new one is on the disk.
 *
 * @param folder created with access for the current user only if it doesn't exist
 */
export async function openFolder(folder: string): Promise<RecordFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, FILE);
  const draft = join(folder, DRAFT);
  const complete = join(folder, COMPLETE);
  if (existsSync(file)) {
    // For example after a downgrade: both stores may hold newer data.
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

/** Renames a file in a way that survives a power failure. */
async function moveTo(path: string, from: string): Promise<void> {
  // The draft's journal is empty by now; the target's belongs to a file that no longer exists.
  for (const name of [from, path]) await rm(`${name}-journal`, { force: true });
  await rename(from, path);
  // Windows does this itself and has no call for it.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
