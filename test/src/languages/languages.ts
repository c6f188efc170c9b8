import type { languages } from '../../../src/languages';
import type { Language } from '../../../src/languages/Language';

/**
 * Faults in languages that the compiler must find. This is a test of types: it never runs, and
 * `npm run typecheck` fails if a marked line compiles.
 */
export function forgetLines(german: Omit<Language<'de'>, 'locales'>): unknown[] {
  const right: Language<'de'> = { ...german, locales: ['de-DE'] };
  // @ts-expect-error the locale is one of another language
  const mixedUp: Language<'de'> = { ...german, locales: ['fr-FR'] };
  // @ts-expect-error the texts are missing
  const silent: Language<'de'> = { ...german, locales: ['de-DE'], texts: undefined };
  // @ts-expect-error the language isn't listed
  const unlisted: keyof typeof languages = 'tlh';
  return [right, mixedUp, silent, unlisted];
}
