import type { StoredRecord, Transaction } from './RecordStore';
import type { RecordKind } from './records';
import { StoreError } from './StoreError';

/** The records of a transaction, each of its kind. */
export class Ledger {
  /**
   * @param transaction where they are read and written
   * @param now the time, in milliseconds since 1970
   */
  constructor(
    private readonly transaction: Transaction,
    private readonly now: number,
  ) {}

  /**
   * A record, if there is one and it has not expired.
   *
   * @param kind what it should be
   * @param id the ID that it goes by
   * @throws {StoreError} `corrupt` when it is not what it should be
   */
  async read<Shape extends StoredRecord>(
    kind: RecordKind<Shape>,
    id: string,
  ): Promise<Shape | undefined> {
    const key = keyOf(kind, id);
    const stored = await this.transaction.read(key);
    if (stored === undefined) return undefined;
    const { success, data } = kind.schema.safeParse(stored);
    if (!success) throw new StoreError('corrupt', `The record ${key} cannot be read.`);
    const { expiresAt = Infinity } = data;
    return this.now < expiresAt ? data : undefined;
  }

  /** Says what a record will be. */
  write<Shape extends StoredRecord>(kind: RecordKind<Shape>, id: string, record: Shape): void {
    this.transaction.write(keyOf(kind, id), record);
  }

  /** Says that a record will be gone. */
  erase(kind: RecordKind<StoredRecord>, id: string): void {
    this.transaction.erase(keyOf(kind, id));
  }
}

function keyOf({ name }: RecordKind<StoredRecord>, id: string): string {
  return `${name}#${id}`;
}
