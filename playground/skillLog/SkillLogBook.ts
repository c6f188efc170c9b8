import { formatLogLine } from './formatLogLine';
import { levels, parseLogLine, type LogLine } from './LogLine';

/** How many lines to keep. */
const MOST_LINES = 5_000;

interface Entry {
  readonly text: string;
  readonly line: LogLine | undefined;
  /** The turn that was under way. */
  readonly turn: number | undefined;
}

/** What the skill has logged about a turn. */
export interface TurnLog {
  /** Such as `ProfileComponent.whoAmI`. */
  readonly handler: string | undefined;
  /** One line each, for people. */
  readonly lines: readonly string[];
  readonly error: { readonly message: string; readonly stack: string | undefined } | undefined;
}

/** Keeps what the skill logs, and tells which of it belongs to a turn. */
export class SkillLogBook {
  private readonly entries: Entry[] = [];

  /**
   * Takes in a line.
   *
   * @param text the line
   * @param turn the ID of the turn that is under way, if one is. Lines without a request ID, such as
   *   those of console.log, belong to it
   */
  add(text: string, turn: number | undefined): void {
    this.entries.push({ text, line: parseLogLine(text), turn });
    if (this.entries.length > MOST_LINES) this.entries.shift();
  }

  /**
   * Returns what was logged about a turn.
   *
   * @param turn its ID
   * @param requestIds the IDs of the requests that the skill got
   */
  of(turn: number, requestIds: readonly string[]): TurnLog {
    const own = this.entries.filter(({ line, turn: during }) =>
      line?.requestId === undefined ? during === turn : requestIds.includes(line.requestId),
    );
    const lines = own.flatMap(({ line }) => line ?? []);
    const failure = lines.find(({ level = 0 }) => level >= levels.error);
    return {
      handler: lines.find(({ handler }) => handler !== undefined)?.handler,
      lines: own.map(({ text }) => formatLogLine(text)),
      error: failure && errorOf(failure),
    };
  }
}

function errorOf({ msg = '', err }: LogLine): NonNullable<TurnLog['error']> {
  const message = err ? `${err.type ?? 'Error'}: ${err.message ?? msg}` : msg;
  return { message, stack: err?.stack?.join('\n') };
}
