import { log } from '../../logging/log';
import { StoreError } from '../StoreError';
import type { Expired } from './RecordFile';

/** How many rows the log names at most. */
const MOST_NAMED = 20;

/** What a sweep needs of a store. Each call takes a few milliseconds, and others can run in between. */
export interface Sweepable {
  /** Finds the next few rows with expired records. Returns none if there are no more. */
  find(last: Expired | undefined, isBackwards: boolean): Promise<readonly Expired[]>;
  /**
   * Erases the expired records in rows, or none of them.
   *
   * @throws {StoreError} `corrupt` if damage prevents it
   */
  erase(rows: readonly Expired[]): Promise<void>;
  /** Whether to end early. */
  isClosing(): boolean;
}

/**
 * Erases expired records. Skips what can't be erased because of damage, and then logs an error that names
 * the rows. Throws all other errors.
 */
export async function sweepExpired(store: Sweepable): Promise<void> {
  const stuck = new Set<number>();
  let err: unknown;
  // If a part of the index is damaged, what comes after it can be reached from the other end.
  for (const isBackwards of [false, true]) {
    try {
      for await (const { id } of sweep(store, isBackwards)) stuck.add(id);
      break;
    } catch (error) {
      if (!isCorrupt(error)) throw error;
      err = error;
    }
  }
  if (stuck.size === 0 && !err) return;
  const rows = [...stuck].slice(0, MOST_NAMED);
  log.error(
    { rows, count: stuck.size, err },
    'the store is damaged, and expired records stay in it',
  );
}

/** Erases expired records in one direction, and yields the rows that stay. */
async function* sweep(store: Sweepable, isBackwards: boolean): AsyncGenerator<Expired> {
  let last: Expired | undefined;
  do {
    const rows = await store.find(last, isBackwards);
    last = rows.at(-1);
    yield* erase(
      store,
      rows.filter(({ keys }) => keys),
    );
    yield* rows.filter(({ keys }) => !keys);
  } while (last && !store.isClosing());
}

/** Erases rows together or, if that fails, one by one. Yields those that stay. */
async function* erase(store: Sweepable, rows: readonly Expired[]): AsyncGenerator<Expired> {
  try {
    if (rows.length > 0) await store.erase(rows);
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    if (rows.length === 1) yield* rows;
    else for (const row of rows) yield* erase(store, [row]);
  }
}

function isCorrupt(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'corrupt';
}
