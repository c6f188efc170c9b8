import type { RecordStore } from '../../../../src/store/RecordStore';

/** A database that a test can inspect directly, without the store. */
export interface Storage {
  /** Opens it at a given time, as a process does when it starts. Default: now. */
  open(now?: () => number): RecordStore;
  /** Returns everything in it, as it is stored. The store must be closed. */
  raw(): Promise<Record<string, unknown>>;
  /** Stores a record, as another version of the skill could. The store must be closed. */
  plant(key: string, record: unknown): Promise<void>;
  remove(): Promise<void>;
}
