/** A record as it is stored: an object that JSON can hold. */
export type StoredRecord = Readonly<Record<string, unknown>> & {
  /** When it is to be gone, in milliseconds since 1970. Default: never. */
  readonly expiresAt?: number | undefined;
};

/** A look at some records, and the changes to them that follow from it. */
export interface Transaction {
  /**
   * A record as it was stored, by whomever: whoever reads it has to check it.
   *
   * @param key the name of the record
   * @returns the record; `undefined` if there is none
   */
  read(key: string): Promise<unknown>;

  /**
   * @param key the name of the record
   * @param record what it will be
   */
  write(key: string, record: StoredRecord): void;

  /** @param key the name of the record that will be gone; there need not be one */
  erase(key: string): void;
}

/** Where records are kept. All that differs from one database to the other is in here. */
export interface RecordStore {
  /**
   * Does something with records, so that nobody comes in between. When it resolves, all changes are
   * on the medium. They are made one after the other: when it throws, or the process ends, the first
   * so many of them may have been made. Say them in an order in which that does no harm.
   *
   * @param work reads, and says what will change; it may be called again, with another transaction,
   *   if somebody did come in between
   * @param about what the records are about, such as an account: what is about the same can take turns.
   *   Default: not known
   * @returns what `work` returned in the end
   * @throws {StoreError} `unavailable`
   */
  transact<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    about?: string,
  ): Promise<Result>;

  /** Makes sure that nothing of what was erased or overwritten is left in the files of the store. */
  purge(): Promise<void>;

  /** @throws {StoreError} unless the store can be reached */
  ping(): Promise<void>;

  /** Finishes what is under way and lets go of files and connections. */
  close(): Promise<void>;
}
