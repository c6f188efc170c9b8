import type { StoreAddress } from '../config';
import type { AccountStore } from './AccountStore';
import { BoundedStore } from './BoundedStore';
import { DurableStore } from './DurableStore';
import type * as client from './dynamodb/createDynamoClient';
import type * as dynamodb from './dynamodb/DynamoRecords';
import type * as file from './file/FileRecords';
import { NoStore } from './NoStore';
import type { RecordStore } from './RecordStore';

/**
 * The store that the configuration names. Made once: it holds the files or the connections. It need
 * not be there yet; nothing waits for it before it is asked for something.
 *
 * @param address what to use, and where
 */
export function openStore(address: StoreAddress): AccountStore {
  if (address.type === 'none') return new NoStore();
  return new BoundedStore(new DurableStore(openRecords(address)));
}

/** What is not used is not loaded: on Lambda there is no SQLite, elsewhere no AWS SDK. */
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
