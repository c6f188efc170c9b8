import type { RecordStore, Transaction } from '../../../src/store/RecordStore';
import { StoreError } from '../../../src/store/StoreError';

/** Records in memory, in a database that fails as the test says. */
export class FaultyRecords implements RecordStore {
  /** What is stored. */
  readonly content = new Map<string, unknown>();
  /** What it does before each transaction. */
  fault: () => Promise<void> = () => Promise.resolve();
  /** How many transactions were started. */
  calls = 0;

  async transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    this.calls += 1;
    await this.fault();
    return work({
      read: (key) => Promise.resolve(this.content.get(key)),
      write: (key, record) => void this.content.set(key, record),
      erase: (key) => void this.content.delete(key),
    });
  }

  purge(): Promise<void> {
    return Promise.resolve();
  }

  ping(): Promise<void> {
    return this.fault();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The database is down. */
export function down(): Promise<never> {
  return Promise.reject(new StoreError('unavailable', 'The database is down.'));
}

/** The database is too slow to wait for. */
export function slow(): Promise<never> {
  return new Promise(() => undefined);
}
