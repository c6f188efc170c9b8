import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileRecords } from '../../../../src/store/file/FileRecords';
import { openFolder } from '../../../../src/store/file/openFolder';
import { FAST_FOLDER } from '../../../support/fastFolder';
import { readRecords } from '../../../support/readRecords';
import { createTable } from '../dynamodb/createTable';
import type { Storage } from './Storage';

/** Each kind of storage that the skill can use, and how to create one for a test. */
export const storages: readonly (readonly [string, () => Promise<Storage>])[] = [
  ['files', createFolder],
  ['DynamoDB', createTable],
];

/** A folder of its own. */
export async function createFolder(): Promise<Storage & { readonly folder: string }> {
  const folder = await mkdtemp(join(FAST_FOLDER, 'store-'));
  return {
    folder,
    open: (now) => new FileRecords(folder, now),
    raw: async () => Object.fromEntries<unknown>(await readRecords(folder)),
    async plant(key, record) {
      const file = await openFolder(folder);
      await file.commit(new Map([[key, record]]));
      await file.close();
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
