import { PutCommand, ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ClassicLevel } from 'classic-level';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoRecords } from '../../../../src/store/dynamodb/DynamoRecords';
import { LevelRecords } from '../../../../src/store/file/LevelRecords';
import type { RecordStore } from '../../../../src/store/RecordStore';
import { startDynamoDB } from '../../../support/dynamodb';

/** A place for records that a test can look into, past the store. */
export interface Storage {
  /** Opens it, as a process does that starts. */
  open(): RecordStore;
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
