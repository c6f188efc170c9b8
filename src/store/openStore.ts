import type { StoreAddress } from '../config';
import { AccountStore } from './AccountStore';
import { BoundedStore } from './BoundedStore';
import type * as client from './dynamodb/createDynamoClient';
import type * as dynamodb from './dynamodb/DynamoRecords';
import type * as file from './file/FileRecords';
import type { RecordStore } from './RecordStore';

/**
 * Opens the configured store. Create it once, because it holds files or connections. The store is first
 * accessed when it is needed, so it may not exist yet.
 */
export function openStore(address: StoreAddress): AccountStore {
  if (address.type === 'none') return new AccountStore();
  return new BoundedStore(openRecords(address));
}

/** Loads only what is used: no SQLite on Lambda, no AWS SDK elsewhere. */
function openRecords(address: Exclude<StoreAddress, { type: 'none' }>): RecordStore {
  /* eslint-disable @typescript-eslint/no-require-imports */
  if (address.type === 'file') {
    const { FileRecords } = require('./file/FileRecords') as typeof file;
    return new FileRecords(address.folder);
  }
  const { DynamoRecords } = require('./dynamodb/DynamoRecords') as typeof dynamodb;
  const { createDynamoClient } = require('./dynamodb/createDynamoClient') as typeof client;
  return new DynamoRecords(createDynamoClient(), address.table);
}
