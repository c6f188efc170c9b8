import { setTimeout as sleep } from 'node:timers/promises';
import { TenantError } from '../tenant/TenantError';
import { type LogEntry } from './LogEntry';
import { MOST_ENTRIES, type TenantLogs } from './TenantLogs';

/** How often to look, in milliseconds: well below the Management API's limit of two calls a second. */
const POLL_MS = 5_000;

/** How long to wait before the next page, in milliseconds. */
const NEXT_PAGE_MS = 500;

/** How long to wait when Auth0 limits the calls and doesn't say how long, in milliseconds. */
const LIMITED_MS = 60_000;

/** How to follow a log. */
export interface FollowOptions {
  /** Called with the new entries, the oldest first. */
  readonly onEntries: (entries: readonly LogEntry[]) => void;
  /** Called when Auth0 can't be read for now. */
  readonly onTrouble: (error: TenantError, waitMs: number) => void;
  /** Ends the following. */
  readonly signal: AbortSignal;
  /** How often to look, in milliseconds. Default: every 5 s. */
  readonly pollMs?: number;
}

/**
 * Reads what is added to a log until it is told to end. Waits while Auth0 limits the calls or has a problem.
 *
 * @param checkpoint the ID of the last known entry; undefined if the log was empty
 * @throws {TenantError} when Auth0 refuses
 */
export async function follow(
  logs: TenantLogs,
  checkpoint: string | undefined,
  { onEntries, onTrouble, signal, pollMs = POLL_MS }: FollowOptions,
): Promise<void> {
  let from = checkpoint;
  let waitMs = pollMs;
  for (;;) {
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      const { entries, next, isMore } = await readMore(logs, from);
      if (entries.length > 0) onEntries(entries);
      from = next;
      waitMs = isMore ? Math.min(NEXT_PAGE_MS, pollMs) : pollMs;
    } catch (error) {
      if (!(error instanceof TenantError) || !isTemporary(error)) throw error;
      waitMs = Math.max(pollMs, timeUntilRetry(error));
      onTrouble(error, waitMs);
    }
  }
}

async function readMore(logs: TenantLogs, from: string | undefined) {
  if (from !== undefined) return logs.after(from);
  const entries = await logs.latest(MOST_ENTRIES);
  return { entries, next: entries.at(-1)?.log_id, isMore: false };
}

function isTemporary({ status = 503 }: TenantError): boolean {
  return status === 429 || status >= 500;
}

function timeUntilRetry({ status, retryAt }: TenantError): number {
  if (status !== 429) return 0;
  return retryAt === undefined ? LIMITED_MS : Math.max(0, retryAt - Date.now());
}
