import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait for the log lines about a request, in milliseconds. They come with the answer. */
const LONGEST_WAIT_MS = 1_000;
const POLL_MS = 5;

/** pino's levels. */
const WARNING_LEVEL = 40;
const ERROR_LEVEL = 50;

/** The parts of a log line that matter here. */
interface LogLine {
  readonly level?: number;
  readonly msg?: string;
  readonly requestId?: string;
  /** Why another service didn't help, in its own words, and what to do. */
  readonly reason?: string;
  readonly message?: string;
  readonly hint?: string;
  readonly err?: { readonly type?: string; readonly message?: string; readonly stack?: string[] };
}

/** What the skill has logged about requests: its spoken apology doesn't say what went wrong. */
export class SkillLog {
  private readonly answered = new Set<string>();
  private readonly faults = new Map<string, string>();

  /**
   * Takes in a line.
   *
   * @param text the line
   * @returns what people should know from it, if anything. The fault of a request is returned later,
   *   by `faultOf`
   */
  add(text: string): string | undefined {
    const line = parse(text);
    if (!line) return text;
    const { level = 0, requestId } = line;
    if (requestId !== undefined) {
      if (line.msg === 'answered') this.answered.add(requestId);
      if (level >= ERROR_LEVEL) {
        this.faults.set(requestId, describe(line));
        return undefined;
      }
    }
    return level >= WARNING_LEVEL ? describe(line) : undefined;
  }

  /**
   * Returns what went wrong with a request, if anything.
   *
   * @param requestId an answered request
   */
  async faultOf(requestId: string): Promise<string | undefined> {
    const deadline = Date.now() + LONGEST_WAIT_MS;
    while (!this.answered.has(requestId) && Date.now() < deadline) await sleep(POLL_MS);
    return this.faults.get(requestId);
  }
}

function parse(text: string): LogLine | undefined {
  try {
    return JSON.parse(text) as LogLine;
  } catch {
    // A stray console.log, or what Node prints about a crash.
    return undefined;
  }
}

/** The log holds an error's message only if it is safe to log; where it happened is always there. */
function describe({ msg = 'The skill logged an error', err, ...line }: LogLine): string {
  if (!err) {
    const { reason, message, hint } = line;
    const facts = [reason && `${reason}.`, message, hint].filter(Boolean).join(' ');
    return facts ? `${msg}: ${facts}` : msg;
  }
  const error = [err.type, err.message].filter(Boolean).join(': ');
  return [`${msg}: ${error}`, err.stack?.[0]].filter(Boolean).join(' ');
}
