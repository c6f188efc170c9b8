import type { StoredRecord, Transaction } from './RecordStore';
import type { RecordKind } from './records';
import { StoreError } from './StoreError';

/** Typed access to the records of a transaction. */
export class Ledger {
  /** @param now the time in milliseconds since 1970 */
  constructor(
    private readonly transaction: Transaction,
    private readonly now: number,
  ) {}

  /**
   * Returns a record, or `undefined` if it doesn't exist or has expired.
   *
   * @throws {StoreError} `corrupt` if it doesn't match its schema
   */
  async read<Shape extends StoredRecord>(
    kind: RecordKind<Shape>,
    id: string,
  ): Promise<Shape | undefined> {
    const key = keyOf(kind, id);
    const stored = await this.transaction.read(key);
    if (stored === undefined) return undefined;
    const { success, data } = kind.schema.safeParse(stored);
    if (!success) throw new StoreError('corrupt', `The record ${key} can't be read.`);
    const { expiresAt = Infinity } = data;
    return this.now < expiresAt ? data : undefined;
  }

  write<Shape extends StoredRecord>(kind: RecordKind<Shape>, id: string, record: Shape): void {
    this.transaction.write(keyOf(kind, id), record);
  }

  erase(kind: RecordKind<StoredRecord>, id: string): void {
    this.transaction.erase(keyOf(kind, id));
  }
}

function keyOf({ name }: RecordKind<StoredRecord>, id: string): string {
  return `${name}#${id}`;
}
