import type { Envelope } from './AlexaRequest';

/** What an envelope consists of. Alexa may add more; Jovo takes nothing else. */
const PARTS = ['version', 'session', 'context', 'request'] as const;

type Parts = { readonly [Part in (typeof PARTS)[number]]?: unknown };

/**
 * Makes an envelope fit for Jovo, which trusts its shape: it would take a property named like one of
 * its methods for that method, and stumble over a slot that is `null` or half resolved.
 *
 * @param envelope what Alexa sent
 */
export function tidyEnvelope(envelope: Parts): Envelope {
  const parts = PARTS.filter((part) => Object.hasOwn(envelope, part));
  const tidy: Envelope = Object.fromEntries(parts.map((part) => [part, envelope[part]]));
  tidySlots(tidy.request);
  return tidy;
}

function tidySlots(request: unknown): void {
  const slots = objectAt(objectAt(request, 'intent'), 'slots') ?? {};
  for (const [name, slot] of Object.entries(slots)) {
    if (!isObject(slot)) delete slots[name];
    else if (!isResolved(slot.resolutions)) delete slot.resolutions;
  }
}

/** Whether the values of a slot were looked up in the way that Jovo expects. */
function isResolved(resolutions: unknown): boolean {
  const authorities = isObject(resolutions) ? resolutions.resolutionsPerAuthority : undefined;
  return (
    Array.isArray(authorities) &&
    authorities.every(
      (authority) =>
        isObject(authority) &&
        typeof authority.authority === 'string' &&
        isObject(authority.status) &&
        (authority.status.code !== 'ER_SUCCESS_MATCH' || hasValue(authority.values)),
    )
  );
}

function hasValue(values: unknown): boolean {
  return Array.isArray(values) && isObject(values[0]) && isObject(values[0].value);
}

function objectAt(value: unknown, key: string): Envelope | undefined {
  const child = isObject(value) ? value[key] : undefined;
  return isObject(child) ? child : undefined;
}

function isObject(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
