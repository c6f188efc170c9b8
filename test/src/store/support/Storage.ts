import type { RecordStore } from '../../../../src/store/RecordStore';

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
