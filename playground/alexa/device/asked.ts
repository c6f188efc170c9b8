import type { Request } from 'ask-sdk-model';

/** Returns the name of the intent, or else the type of the request. */
export function intentOf(asked: Request | undefined): string | undefined {
  return asked?.type === 'IntentRequest' ? asked.intent.name : asked?.type;
}

/** Returns the values of the intent's slots that are filled. */
export function slotsOf(asked: Request | undefined): Readonly<Record<string, string>> {
  if (asked?.type !== 'IntentRequest') return {};
  const filled = Object.values(asked.intent.slots ?? {}).flatMap(({ name, value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(filled);
}
