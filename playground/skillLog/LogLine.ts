/** A line of the skill's log. */
export interface LogLine {
  readonly level?: number;
  /** In milliseconds since 1970. */
  readonly time?: number;
  readonly msg?: string;
  readonly requestId?: string;
  readonly type?: string;
  readonly intent?: string;
  readonly handler?: string;
  readonly err?: LoggedError;
}

/** An error in the log. */
export interface LoggedError {
  readonly type?: string;
  readonly message?: string;
  readonly stack?: readonly string[];
}

/** pino's levels. */
export const levels = { info: 30, warning: 40, error: 50 } as const;

/**
 * Parses a line.
 *
 * @param text the line
 * @returns undefined for other text, such as a stray console.log, or what Node prints about a crash
 */
export function parseLogLine(text: string): LogLine | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
