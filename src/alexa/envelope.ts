import type { AnyObject } from '@jovotech/framework';

/** What an envelope consists of. Alexa may add more; Jovo takes nothing else. */
const PARTS = ['version', 'session', 'context', 'request'] as const;

/**
 * Attributes go back with the answer, in which Alexa takes 24 KB in all. This skill keeps some hundred
 * bytes in them.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html
 */
const LARGEST_ATTRIBUTES_BYTES = 16 * 1024;

/**
 * Makes an envelope fit for Jovo, which trusts its shape: it would take a property named like one of
 * its methods for that method, and stumble over a slot that is `null` or half resolved.
 *
 * @param envelope what Alexa sent
 * @param isComponent whether a component of that name exists
 */
export function tidyEnvelope(
  envelope: AnyObject,
  isComponent: (name: unknown) => boolean,
): AnyObject {
  const parts = PARTS.filter((part) => Object.hasOwn(envelope, part));
  const tidy = Object.fromEntries(parts.map((part) => [part, envelope[part] as unknown]));
  tidySlots(tidy.request);
  tidyAttributes(tidy.session);
  tidyState(tidy.session, isComponent);
  return tidy;
}

function tidySlots(request: unknown): void {
  const slots = objectAt(objectAt(request, 'intent'), 'slots') ?? {};
  for (const [name, slot] of Object.entries<unknown>(slots)) {
    if (!isObject(slot)) delete slots[name];
    else if (!isResolved(slot.resolutions)) delete slot.resolutions;
  }
}

function tidyAttributes(session: unknown): void {
  const size = Buffer.byteLength(JSON.stringify(objectAt(session, 'attributes') ?? {}));
  if (size > LARGEST_ATTRIBUTES_BYTES) delete (session as AnyObject).attributes;
}

/** Whether the values of a slot were looked up in the way that Jovo expects. */
function isResolved(resolutions: unknown): boolean {
  const authorities: unknown = isObject(resolutions)
    ? resolutions.resolutionsPerAuthority
    : undefined;
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

/** A session can be older than the skill that is asked to go on with it. */
function tidyState(session: unknown, isComponent: (name: unknown) => boolean): void {
  const attributes = objectAt(session, 'attributes');
  if (!attributes || attributes.state === undefined) return;
  const state: unknown = attributes.state;
  const isKnown =
    Array.isArray(state) && state.every((item) => isObject(item) && isComponent(item.component));
  if (!isKnown) delete attributes.state;
}

function objectAt(value: unknown, key: string): AnyObject | undefined {
  const child: unknown = isObject(value) ? value[key] : undefined;
  return isObject(child) ? child : undefined;
}

function isObject(value: unknown): value is AnyObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
