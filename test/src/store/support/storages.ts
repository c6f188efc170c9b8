import { PutCommand, ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FAST_FOLDER } from '../../../../bench/crash/findSilentDamage';
import { readRecords } from '../../../../bench/crash/readRecords';
import { DynamoRecords } from '../../../../src/store/dynamodb/DynamoRecords';
import { FileRecords } from '../../../../src/store/file/FileRecords';
import { openFolder } from '../../../../src/store/file/openFolder';
import type { RecordStore } from '../../../../src/store/RecordStore';
import { startDynamoDB } from '../../../support/dynamodb';

/** A place for records that a test can look into, past the store. */
export interface Storage {
  /** Opens it, as a process does that starts, at a time. Default: now. */
  open(now?: () => number): RecordStore;
  /** All that is in it, as it is stored. The store must be closed. */
  raw(): Promise<Record<string, unknown>>;
  /** Stores something, as another version of the skill could. The store must be closed. */
  plant(key: string, record: unknown): Promise<void>;
  remove(): Promise<void>;
}

/** Each kind of storage that the skill can use, and how to make one for a test. */
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

async function createTable(): Promise<Storage> {
  const dynamodb = await startDynamoDB();
  const TableName = await dynamodb.createTable();
  const client: DynamoDBDocumentClient = dynamodb.client();
  return {
    open: () => new DynamoRecords(dynamodb.client(), TableName),
    async raw() {
      const { Items = [] } = await client.send(new ScanCommand({ TableName }));
      const entries = Items.map(({ key, record }): [string, unknown] => [key as string, record]);
      return Object.fromEntries<unknown>(entries);
    },
    async plant(key, record) {
      await client.send(new PutCommand({ TableName, Item: { key, record, version: 'planted' } }));
    },
    async remove() {
      client.destroy();
      await dynamodb.stop();
    },
  };
}
