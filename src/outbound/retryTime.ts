/** The default wait. Auth0's limit refills within a minute. */
const USUAL_WAIT_MS = 60_000;

/** Keeps a broken header from locking users out for long. */
const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * Returns when a service may be called again after a 429, in milliseconds since 1970.
 *
 * @param header returns a header by its lower-case name
 * @param now milliseconds since 1970
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy
 */
export function retryTime(header: (name: string) => string | undefined, now: number): number {
  const candidates = [
    secondsFrom(now, header('retry-after')),
    Date.parse(header('retry-after') ?? ''),
    secondsFrom(0, header('x-ratelimit-reset')),
  ];
  const time = candidates.find((candidate) => candidate > now) ?? now + USUAL_WAIT_MS;
  return Math.min(time, now + LONGEST_WAIT_MS);
}

function secondsFrom(start: number, text: string | undefined): number {
  return text !== undefined && /^\d{1,12}$/.test(text) ? start + Number(text) * 1_000 : NaN;
}
