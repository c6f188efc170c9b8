import type { Tab } from './parts/Tabs';

/** What a tab shows. */
export type ViewName = 'talk' | 'app' | 'wire' | 'turn' | 'trouble' | 'people';

/**
 * Returns the tabs. What isn't among them stands beside them.
 *
 * @param hasTalk whether the conversation is one of them, on a phone
 * @param hasApp whether the Alexa app is one of them, unless the window is wide
 * @param messages the number of messages on the wire
 * @param troubles the number of faults that are switched on
 */
export function tabs(
  hasTalk: boolean,
  hasApp: boolean,
  messages: number,
  troubles: number,
): readonly Tab<ViewName>[] {
  const countOf = (count: number): string | undefined => (count > 0 ? String(count) : undefined);
  return [
    ...(hasTalk ? [{ name: 'talk', label: 'Talk' } as const] : []),
    ...(hasApp ? [{ name: 'app', label: 'Alexa app' } as const] : []),
    { name: 'wire', label: 'Wire', badge: countOf(messages) },
    { name: 'turn', label: 'Turn' },
    { name: 'trouble', label: 'Trouble', badge: countOf(troubles) },
    { name: 'people', label: 'People' },
  ];
}
