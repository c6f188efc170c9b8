import { ClassicLevel } from 'classic-level';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LevelRecords } from '../../../../src/store/file/LevelRecords';
import { createTable } from '../dynamodb/createTable';
import type { Storage } from './Storage';

/** Each kind of storage that the skill can use, and how to make one for a test. */
export const storages: readonly (readonly [string, () => Promise<Storage>])[] = [
  ['files', createFolder],
  ['DynamoDB', createTable],
];

/** A folder of its own. */
export async function createFolder(): Promise<Storage & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const withDatabase = async <Result>(
    act: (db: ClassicLevel<string, unknown>) => Promise<Result>,
  ): Promise<Result> => {
    const db = new ClassicLevel<string, unknown>(folder, { valueEncoding: 'json' });
    try {
      return await act(db);
    } finally {
      await db.close();
    }
  };
  return {
    folder,
    open: () => new LevelRecords(folder),
    raw: () => withDatabase(async (db) => Object.fromEntries<unknown>(await db.iterator().all())),
    plant: (key, record) => withDatabase((db) => db.put(key, record)),
    remove: () => rm(folder, { recursive: true }),
  };
}
