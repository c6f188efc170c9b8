import { explain, type ExplainedEntry } from './explain';
import { follow } from './follow';
import { type LogAdvice } from './LogAdvice';
import { type TenantLogs } from './TenantLogs';

/** How to read a log that is followed afterwards. */
export interface ReadOptions {
  /** How many of the latest entries to read first. */
  readonly count: number;
  /** What to do about failures. */
  readonly advice: LogAdvice;
  /** Called once with the latest entries, then with those that are added, each time the oldest first. */
  readonly onEntries: (entries: readonly ExplainedEntry[]) => void;
  /** Called with a line to show when Auth0 can't be read for now. */
  readonly note: (text: string) => void;
  /** Ends the following. */
  readonly signal: AbortSignal;
  /** How often to look, in milliseconds. Default: every 5 s. */
  readonly pollMs?: number;
}

/**
 * Reads the latest entries of a log, then what is added, until it is told to end. Each entry comes once.
 *
 * @throws {TenantError} when Auth0 refuses
 */
export async function readAndFollow(
  logs: TenantLogs,
  { count, advice, onEntries, note, signal, pollMs }: ReadOptions,
): Promise<void> {
  // Before the entries, so that nothing in between is missed.
  const checkpoint = await logs.checkpoint();
  const latest = (await logs.latest(count)).map((entry) => explain(entry, advice));
  const known = new Set(latest.map(({ id }) => id));
  onEntries(latest);
  await follow(logs, checkpoint, {
    onEntries: (added) => {
      const fresh = added.filter(({ log_id }) => !known.has(log_id));
      if (fresh.length > 0) onEntries(fresh.map((entry) => explain(entry, advice)));
    },
    onTrouble: ({ message }, waitMs) => {
      note(`${message}. Trying again in ${Math.ceil(waitMs / 1_000)} s.`);
    },
    signal,
    pollMs,
  });
}
