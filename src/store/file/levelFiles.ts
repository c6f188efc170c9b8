import type * as classicLevel from 'classic-level';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Changes } from './RecordFile';

/** LevelDB's files: https://github.com/google/leveldb/blob/main/doc/impl.md#files */
const LEVEL_FILE = /^(CURRENT|LOCK|LOG|LOG\.old|MANIFEST-\d+|\d+\.(dbtmp|ldb|log|sst))$/;

/** How many records to migrate at a time. */
const BATCH = 1_000;

/** Returns whether a folder holds the LevelDB files of an earlier version of the skill. */
export function hasLevelFiles(folder: string): boolean {
  return readdirSync(folder).some((name) => LEVEL_FILE.test(name));
}

/**
 * Reads the records that an earlier version of the skill stored.
 *
 * @param onRecords receives one batch at a time
 * @throws if a record can't be read
 */
export async function readLevelFiles(
  folder: string,
  onRecords: (records: Changes) => Promise<void>,
): Promise<void> {
  // Loaded here because nothing else uses it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { ClassicLevel } = require('classic-level') as typeof classicLevel;
  const db = new ClassicLevel<string, string>(folder, { createIfMissing: false });
  try {
    await db.open();
    let batch = new Map<string, unknown>();
    for await (const [key, value] of db.iterator()) {
      batch.set(key, parse(value));
      if (batch.size < BATCH) continue;
      await onRecords(batch);
      batch = new Map();
    }
    await onRecords(batch);
  } finally {
    await db.close();
  }
}

/** Deletes the LevelDB files. */
export async function removeLevelFiles(folder: string): Promise<void> {
  const names = readdirSync(folder).filter((name) => LEVEL_FILE.test(name));
  for (const name of names) await rm(join(folder, name));
}

/** Invalid JSON is migrated as text, which fails validation as well. */
function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
