import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How long to wait for the next change before the file is written, in milliseconds. */
const SETTLING_MS = 200;

/** Only this user may read the file: it holds tokens, if only the playground's. */
const MODE = 0o600;

/** A JSON file that follows a value. It is replaced as a whole, so a crash can't leave half of it. */
export class StateFile {
  private timer: NodeJS.Timeout | undefined;
  private written: string | undefined;

  /**
   * @param path the file
   * @param current returns the value
   */
  constructor(
    private readonly path: string,
    private readonly current: () => unknown,
  ) {}

  /** Writes the file soon. */
  change(): void {
    this.timer ??= setTimeout(() => this.write(), SETTLING_MS);
  }

  /** Writes the file now, if the value has changed. */
  write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const text = JSON.stringify(this.current());
    if (text === this.written) return;
    const next = `${this.path}.next`;
    writeFileSync(next, text, { mode: MODE });
    renameSync(next, this.path);
    this.written = text;
  }
}

/**
 * Reads a file that a {@link StateFile} wrote.
 *
 * @param path the file
 * @returns undefined if there is none
 * @throws {SyntaxError} when it isn't JSON
 */
export function readState(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
