import type { VerificationError, VerificationErrorCode } from '../alexa/verification';
import { describeError } from '../logging/describeError';
import { log } from '../logging/log';
import { count } from '../metrics/record';

/** How many refusals to log for each code and minute. Anyone can send requests to be refused. */
const MOST_LINES = 10;

const MINUTE_MS = 60_000;

/** How many requests were refused in this minute. */
const counts = new Map<VerificationErrorCode, number>();

/** Counts a refused request, and logs it unless too many others were refused for the same reason. */
export function logRefusal({ code, cause }: VerificationError): void {
  count('refused_requests', code);
  if (counts.size === 0) setTimeout(reportOthers, MINUTE_MS).unref();
  const refused = (counts.get(code) ?? 0) + 1;
  counts.set(code, refused);
  if (refused <= MOST_LINES) log.warn({ code, cause: describeError(cause) }, 'refused a request');
}

function reportOthers(): void {
  for (const [code, refused] of counts) {
    const others = refused - MOST_LINES;
    if (others > 0) log.warn({ code, count: others }, 'refused more requests');
  }
  counts.clear();
}
