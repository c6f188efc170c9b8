import { createHash } from 'node:crypto';
import type { StoredRecord } from '../RecordStore';

/** A row of the file: usually one record, more if the IDs of their keys collide. */
export interface Row {
  /** The first bytes of the key's hash. */
  readonly id: number;
  /**
   * The ID of the next row, `Infinity` in the last one. It proves which IDs don't exist, so that a
   * damaged file can't make a record look as if it never existed.
   */
  readonly next: number;
  readonly records: readonly (readonly [key: string, record: unknown])[];
}

/** The first row, which always exists. No key has its ID. */
export const FIRST: Row = { id: 0, next: Infinity, records: [] };

const ID_BYTES = 6;

// A row's layout: the next ID, the checksum, padding, and the records as JSON.
const CHECKSUM_AT = 8;
const CHECKSUM_BYTES = 16;
const RECORDS_AT = 35;

/** The file's page size, in bytes. */
export const PAGE_BYTES = 512;

// https://sqlite.org/fileformat2.html#b_tree_pages: how many bytes of a row stay in the tree at
// least, and how many fit on each overflow page.
const LEAST_IN_TREE = 39;
const ON_A_PAGE = PAGE_BYTES - 4;

/** Returns a key's row ID, from 1 to 2^48. */
export function rowIdOf(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, ID_BYTES) + 1;
}

/** Returns when the first record in a row expires, in milliseconds since 1970. */
export function expiryOf({ records }: Row): number {
  const times = records.map(([, record]) => (record as StoredRecord | null)?.expiresAt);
  return Math.min(...times.map((time) => (typeof time === 'number' ? time : Infinity)));
}

/**
 * Serializes a row.
 *
 * SQLite moves rows between the pages of its tree and leaves copies behind that outlive the row, even
 * with `secure_delete`. It never moves overflow pages, and overwrites them when a row is erased. So
 * rows are padded to a size at which only their first bytes, which aren't personal, are in the tree.
 */
export function encode({ id, next, records }: Row): Uint8Array {
  const json = Buffer.from(JSON.stringify(records));
  const data = Buffer.alloc(paddedSize(RECORDS_AT + json.length), ' ');
  data.writeDoubleBE(next);
  json.copy(data, RECORDS_AT);
  checksumOf(id, data).copy(data, CHECKSUM_AT);
  return data;
}

/** Parses a row. Returns `undefined` if it is damaged. */
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

/** Returns the smallest size at which everything after the first bytes fills whole pages. */
function paddedSize(least: number): number {
  let size = least;
  while ((headerBytes(size) + size - LEAST_IN_TREE) % ON_A_PAGE !== 0) size += 1;
  return size;
}

/** Returns the size of SQLite's row header: the header size, the ID (stored elsewhere) and a type. */
function headerBytes(size: number): number {
  const type = 2 * size + 12;
  return 2 + (type < 1 << 7 ? 1 : type < 1 << 14 ? 2 : type < 1 << 21 ? 3 : 4);
}
