import { setTimeout as sleep } from 'node:timers/promises';
import { SmapiError, type SmapiErrorCode } from '../smapi/SmapiError';

/** Temporary failures. */
const passing: readonly SmapiErrorCode[] = [
  'rate_limited',
  'server_error',
  'timeout',
  'unreachable',
];

/** How many calls in a row may fail. With the waits in between, that is about a minute. */
const MAX_FAILURES = 6;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

/** How to wait, and how to report it. */
export interface Patience {
  /** How long to ask altogether, in milliseconds. Default: 10 minutes. */
  readonly limitMs?: number;
  /** Called with what is still pending. */
  readonly say: (text: string) => void;
  /** Waits a number of milliseconds. Default: a timer. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** A clock that never jumps, in milliseconds. Default: `performance.now`. */
  readonly now?: () => number;
}

/**
 * Asks again until something is done, with growing waits. Retries temporary failures.
 *
 * @param ask asks once
 * @param progress returns what is still pending; undefined when it is done
 * @returns the last answer, which isn't done if time ran out
 * @throws {SmapiError} when Amazon fails too often in a row, or in a way that doesn't pass
 */
export async function poll<State>(
  ask: () => Promise<State>,
  progress: (state: State) => string | undefined,
  { say, limitMs = 600_000, wait = sleep, now = () => performance.now() }: Patience,
): Promise<State> {
  const start = now();
  let waitMs = FIRST_WAIT_MS;
  let told: string | undefined;
  for (;;) {
    const state = await askPatiently(ask, say, wait);
    const open = progress(state);
    if (open === undefined || now() - start > limitMs) return state;
    const seconds = Math.round((now() - start) / 1000);
    // Repeat a message only when the user might wonder whether anything is happening.
    if (open !== told || waitMs >= LONGEST_WAIT_MS) say(`${open} (${seconds} s) …`);
    told = open;
    await wait(waitMs);
    waitMs = Math.min(waitMs * 1.5, LONGEST_WAIT_MS);
  }
}

async function askPatiently<State>(
  ask: () => Promise<State>,
  say: Patience['say'],
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<State> {
  for (let failures = 1; ; failures++) {
    try {
      return await ask();
    } catch (error) {
      const isPassing = error instanceof SmapiError && passing.includes(error.code);
      if (!isPassing || failures > MAX_FAILURES) throw error;
      const retryMs = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);
      say(`${error.message}; asking again in ${retryMs / 1000} s …`);
      await wait(retryMs);
    }
  }
}
