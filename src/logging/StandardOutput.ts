import { writeSync } from 'node:fs';

/** How much of the log waits in memory while it can't be written, in bytes. */
const LONGEST_BACKLOG = 256 * 1024;

/** How long to wait before the next try, in milliseconds. */
const RETRY_MS = 50;

/**
 * Writes the log to standard output, at once if possible. If the disk is full, the pipe is closed or
 * nobody reads it, keeps a bounded backlog, and drops and counts the lines that come on top.
 */
export class StandardOutput {
  private backlog = Buffer.alloc(0);
  /** Lines that aren't in the backlog yet. */
  private fresh = '';
  private isDue = false;
  private flushSoon = (): void => this.flush();
  private dropped = 0;
  private retry: NodeJS.Timeout | undefined;

  /** @param reportDropped called with the number of dropped lines as soon as the output works again */
  constructor(private readonly reportDropped: (lines: number) => void) {}

  /**
   * Lets a server write once for all requests that it handles at the same time, and drop lines instead
   * of waiting for a reader. Elsewhere, as on AWS Lambda, which stops between requests, the log waits and
   * is complete.
   */
  neverWait(): void {
    // Opening these streams makes pipes and sockets non-blocking. Without a listener, the first error
    // of one would end the process.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    process.once('exit', () => this.flush());
    this.flushSoon = () => void setImmediate(() => this.flush());
  }

  /** Writes a line, or keeps it for later, or drops it. */
  write(line: string): void {
    if (this.backlog.length + this.fresh.length > LONGEST_BACKLOG) {
      this.dropped += 1;
      return;
    }
    this.fresh += line;
    if (this.isDue || this.retry) return;
    this.isDue = true;
    this.flushSoon();
  }

  private flush(): void {
    this.retry = undefined;
    this.isDue = false;
    this.backlog = Buffer.concat([this.backlog, Buffer.from(this.fresh)]);
    this.fresh = '';
    try {
      // A write may take only a part, even of a line.
      while (this.backlog.length > 0) {
        this.backlog = this.backlog.subarray(writeSync(1, this.backlog));
      }
    } catch {
      this.retry = setTimeout(() => this.flush(), RETRY_MS).unref();
      return;
    }
    const { dropped } = this;
    this.dropped = 0;
    if (dropped > 0) this.reportDropped(dropped);
  }
}
