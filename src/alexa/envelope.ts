import type { Envelope } from './AlexaRequest';

/** The properties of an envelope. Alexa may add more, but Jovo gets only these. */
const PARTS = ['version', 'session', 'context', 'request'] as const;

type Parts = { readonly [Part in (typeof PARTS)[number]]?: unknown };

/**
 * Returns an envelope that is safe to pass to Jovo. Jovo trusts its shape: a property could replace a
 * method of the same name, and a slot that is `null` or half resolved would crash it.
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

/** Returns whether a slot has the entity resolutions that Jovo expects. */
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
