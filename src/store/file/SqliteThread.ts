import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A statement and its parameters. */
export type Step = readonly [sql: string, ...parameters: readonly (number | Uint8Array)[]];

/** The first row of a statement's result, if any. */
export type Found = Readonly<Record<string, unknown>> | undefined;

interface Reply {
  readonly number: number;
  readonly results?: readonly Found[];
  readonly error?: { readonly message: string; readonly errcode?: number };
}

interface Waiting {
  readonly resolve: (results: readonly Found[]) => void;
  readonly reject: (error: Error) => void;
}

/** An error from SQLite. */
export class SqliteError extends Error {
  /** @param code SQLite's result code (https://sqlite.org/rescode.html). Undefined for other errors */
  constructor(
    message: string,
    readonly code: number | undefined,
  ) {
    super(message);
  }
}

/** A connection to an SQLite database in a worker thread. */
export class SqliteThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private lastNumber = 0;
  private ended: SqliteError | undefined;

  /** @param file the database, which is created if it doesn't exist */
  constructor(file: string) {
    this.worker = new Worker(join(__dirname, 'thread.js'), { workerData: file, execArgv: [] });
    this.worker.on('message', (reply: Reply) => this.settle(reply));
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('The thread has ended.')));
    this.worker.unref();
  }

  /**
   * Runs statements in order, up to the first failure. Calls run in order, too.
   *
   * @returns the first row of each result
   * @throws {SqliteError}
   */
  run(...steps: readonly Step[]): Promise<readonly Found[]> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      const number = ++this.lastNumber;
      this.waiting.set(number, { resolve, reject });
      // A pending call keeps the process running; an idle store doesn't.
      this.worker.ref();
      this.worker.postMessage({ number, steps });
    });
  }

  /** Ends the thread, which closes the database and releases its locks. */
  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private settle({ number, results, error }: Reply): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (this.waiting.size === 0) this.worker.unref();
    if (results) waiting?.resolve(results);
    else if (error) waiting?.reject(new SqliteError(error.message, error.errcode));
  }

  private fail(error: Error): void {
    this.ended ??= new SqliteError(error.message, undefined);
    for (const { reject } of this.waiting.values()) reject(this.ended);
    this.waiting.clear();
  }
}
