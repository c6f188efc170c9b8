/** A record: an object that can be serialized as JSON. */
export type StoredRecord = Readonly<Record<string, unknown>> & {
  /** When the record expires, in milliseconds since 1970. Default: never. */
  readonly expiresAt?: number | undefined;
};

/** Reads records and collects changes to them. */
export interface Transaction {
  /** Returns a stored record, unvalidated, or `undefined` if it doesn't exist. */
  read(key: string): Promise<unknown>;

  write(key: string, record: StoredRecord): void;

  /** Erases a record, if it exists. */
  erase(key: string): void;
}

/** A database of records. Everything that differs between databases is behind this interface. */
export interface RecordStore {
  /**
   * Runs a transaction in isolation. When it resolves, all changes are on the disk. They are made one
   * by one: if it throws or the process ends, a prefix of them may have been applied, so order them in
   * a way that makes this harmless.
   *
   * @param work reads and changes records. It is repeated, with another transaction, after a conflict
   * @param about the subject of the records, such as an account: transactions with the same subject run
   *   one after the other. Default: unknown
   * @returns the result of `work`
   * @throws {StoreError} `unavailable`
   */
  transact<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    about?: string,
  ): Promise<Result>;

  /** Removes erased and overwritten data from the store's files. */
  purge(): Promise<void>;

  /** @throws {StoreError} if the store can't be reached */
  ping(): Promise<void>;

  /** Finishes pending work and releases files and connections. */
  close(): Promise<void>;
}
