import { createHash } from 'node:crypto';
import type { StoredRecord } from '../RecordStore';

/**
 * A row of the file: the records whose keys have the same ID, which is one, but for a rare collision.
 */
export interface Row {
  /** What comes first in the digest of the key. */
  readonly id: number;
  /**
   * The ID of the following row; `Infinity` in the last one. So each row also says which IDs don't
   * exist, and a damaged file can't make a record look as if it had never been there.
   */
  readonly next: number;
  readonly records: readonly (readonly [key: string, record: unknown])[];
}

/** The first row, which is always there. No key has its ID. */
export const FIRST: Row = { id: 0, next: Infinity, records: [] };

const ID_BYTES = 6;

// What a row consists of: where the next one is, the checksum, nothing, and the records as JSON.
const CHECKSUM_AT = 8;
const CHECKSUM_BYTES = 16;
const RECORDS_AT = 35;

/** The size of a page of the file, in bytes. */
export const PAGE_BYTES = 512;

// https://sqlite.org/fileformat2.html#b_tree_pages: how much of a row stays in the tree at least,
// and how much of it is on each further page.
const LEAST_IN_TREE = 39;
const ON_A_PAGE = PAGE_BYTES - 4;

/** Returns the ID of a key, which is from 1 to 2^48. */
export function rowIdOf(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, ID_BYTES) + 1;
}

/** Returns when the first of a row's records expires, in milliseconds since 1970. */
export function expiryOf({ records }: Row): number {
  const times = records.map(([, record]) => (record as StoredRecord | null)?.expiresAt);
  return Math.min(...times.map((time) => (typeof time === 'number' ? time : Infinity)));
}

/**
 * Returns what is stored for a row.
 *
 * SQLite moves rows from page to page within its tree, and leaves copies behind that outlive the row,
 * even with `secure_delete`. It never moves what doesn't fit into the tree, and overwrites that when
 * it is erased. So a row is padded to a size of which only the first bytes, which hold nobody's data,
 * stay in the tree.
 */
export function encode({ id, next, records }: Row): Uint8Array {
  const json = Buffer.from(JSON.stringify(records));
  const data = Buffer.alloc(paddedSize(RECORDS_AT + json.length), ' ');
  data.writeDoubleBE(next);
  json.copy(data, RECORDS_AT);
  checksumOf(id, data).copy(data, CHECKSUM_AT);
  return data;
}

/**
 * Reads a row.
 *
 * @param id its ID
 * @param stored what is stored for it
 * @returns the row; `undefined` if it is damaged
 */
export function decode(id: number, stored: unknown): Row | undefined {
  if (!(stored instanceof Uint8Array)) return undefined;
  const data = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const checksum = data.subarray(CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES);
  if (!checksumOf(id, data).equals(checksum)) return undefined;
  const records = JSON.parse(data.toString('utf8', RECORDS_AT)) as Row['records'];
  return { id, next: data.readDoubleBE(), records };
}

function checksumOf(id: number, data: Buffer): Buffer {
  const hash = createHash('sha256').update(`${id} `).update(data.subarray(0, CHECKSUM_AT));
  return hash
    .update(data.subarray(CHECKSUM_AT + CHECKSUM_BYTES))
    .digest()
    .subarray(0, CHECKSUM_BYTES);
}

/** The smallest size from which on all that comes after the first bytes fills whole pages. */
function paddedSize(least: number): number {
  let size = least;
  while ((headerBytes(size) + size - LEAST_IN_TREE) % ON_A_PAGE !== 0) size += 1;
  return size;
}

/** What SQLite puts before a blob: the size of this header, the ID, which is elsewhere, and a type. */
function headerBytes(size: number): number {
  const type = 2 * size + 12;
  return 2 + (type < 1 << 7 ? 1 : type < 1 << 14 ? 2 : type < 1 << 21 ? 3 : 4);
}
