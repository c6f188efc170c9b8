import type { RecordStore } from './RecordStore';

const done = (): Promise<void> => Promise.resolve();
const ignore = (): void => undefined;

/** Stores nothing, for skills that must not keep data (`SKILL_STORE=none`). */
export const NO_RECORDS: RecordStore = {
  transact: (work) => work({ read: done, write: ignore, erase: ignore }),
  purge: done,
  ping: done,
  close: done,
};
