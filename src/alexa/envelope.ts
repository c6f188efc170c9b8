import type { Envelope } from './AlexaRequest';
import { TOUCH, touchedIntent } from './touch';

/** The properties of an envelope. Alexa may add more, but Jovo gets only these. */
const PARTS = ['version', 'session', 'context', 'request'] as const;

/** Where Jovo looks for an intent, whatever the type of the request. */
const INTENTS = ['intent', 'arguments'] as const;

type Parts = { readonly [Part in (typeof PARTS)[number]]?: unknown };

/**
 * Returns an envelope that is safe to pass to Jovo. Jovo trusts its shape: a property could replace a
 * method of the same name, and a slot that is `null` or half resolved would crash it. Jovo would also
 * run the intent of any request that names one, such as one that only asks whether the skill could. A
 * touch becomes the intent of the button.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/implement-canfulfillintentrequest-for-name-free-interaction.html
 */
export function tidyEnvelope(envelope: Parts): Envelope {
  const parts = PARTS.filter((part) => Object.hasOwn(envelope, part));
  const tidy: Envelope = Object.fromEntries(parts.map((part) => [part, envelope[part]]));
  const request = objectAt(tidy, 'request');
  const touched = request?.type === TOUCH ? touchedIntent(request.arguments) : undefined;
  if (request && request.type !== 'IntentRequest') for (const part of INTENTS) delete request[part];
  if (request && touched) request.intent = touched;
  tidySlots(objectAt(request, 'intent'));
  tidySlots(objectAt(request, 'apiRequest'));
  return tidy;
}

function tidySlots(parent: unknown): void {
  const slots = objectAt(parent, 'slots') ?? {};
  for (const [name, slot] of Object.entries(slots)) {
    if (!isObject(slot)) delete slots[name];
    else tidySlot(slot);
  }
}

/** Of a slot with several values, Jovo sees the first one. */
function tidySlot(slot: Envelope): void {
  const values = objectAt(slot, 'slotValue')?.values;
  const first: unknown = Array.isArray(values) ? values[0] : undefined;
  if (isObject(first) && typeof first.value === 'string') slot.value ??= first.value;
  if (!isResolved(slot.resolutions)) delete slot.resolutions;
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
