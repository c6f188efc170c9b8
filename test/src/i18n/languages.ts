import { type languages } from '../../../src/i18n';
import type { Identities, LanguageIdentity } from '../../../src/identity';

/**
 * Faults in languages that the compiler must find. This is a test of types: it never runs, and
 * `npm run typecheck` fails if a marked line compiles.
 */
export function forgetLines(identity: Omit<LanguageIdentity, 'locales'>): unknown[] {
  const right: Identities = { de: { ...identity, locales: ['de-DE'] } };
  // @ts-expect-error the locale is one of another language
  const mixedUp: Identities = { de: { ...identity, locales: ['fr-FR'] } };
  // @ts-expect-error Alexa doesn't speak the language
  const unknown: Identities = { tlh: { ...identity, locales: [] } };
  // @ts-expect-error a language has texts but no identity
  const nameless: keyof typeof languages = 'tlh';
  // @ts-expect-error a language has an identity but no texts
  const silent: typeof languages = {};
  return [right, mixedUp, unknown, nameless, silent];
}
