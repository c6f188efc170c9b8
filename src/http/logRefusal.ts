import type { VerificationError, VerificationErrorCode } from '../alexa/verification';
import { describeError } from '../logging/describeError';
import { log } from '../logging/log';

/** How many refusals to log for each code and minute. Anyone can send requests to be refused. */
const MOST_LINES = 10;

const MINUTE_MS = 60_000;

/** How many requests were refused in this minute. */
const counts = new Map<VerificationErrorCode, number>();

/** Logs a refused request, or counts it if too many others were refused for the same reason. */
export function logRefusal({ code, cause }: VerificationError): void {
  if (counts.size === 0) setTimeout(reportOthers, MINUTE_MS).unref();
  const count = (counts.get(code) ?? 0) + 1;
  counts.set(code, count);
  if (count <= MOST_LINES) log.warn({ code, cause: describeError(cause) }, 'refused a request');
}

function reportOthers(): void {
  for (const [code, count] of counts) {
    if (count > MOST_LINES) log.warn({ code, count: count - MOST_LINES }, 'refused more requests');
  }
  counts.clear();
}
