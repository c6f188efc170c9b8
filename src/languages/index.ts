import type * as de from './de';
import type * as en from './en';
import type * as es from './es';
import type * as fr from './fr';
import type * as hi from './hi';
import type * as it from './it';
import type * as ja from './ja';
import type * as pt from './pt';
import type { Language, LanguageOf, Locale } from './Language';

/* eslint-disable @typescript-eslint/no-require-imports -- Loads only the languages that users speak. */
/** The languages that the skill speaks, each in the folder of its name. */
export const languages = {
  de: () => (require('./de') as typeof de).de,
  en: () => (require('./en') as typeof en).en,
  es: () => (require('./es') as typeof es).es,
  fr: () => (require('./fr') as typeof fr).fr,
  hi: () => (require('./hi') as typeof hi).hi,
  it: () => (require('./it') as typeof it).it,
  ja: () => (require('./ja') as typeof ja).ja,
  pt: () => (require('./pt') as typeof pt).pt,
} as const satisfies { readonly [Name in LanguageOf<Locale>]?: () => Language<Name> };
/* eslint-enable @typescript-eslint/no-require-imports */

/** The name of a supported language. */
export type LanguageName = keyof typeof languages;

/**
 * Returns the language of a locale, if the skill speaks it.
 *
 * @param locale such as `en-GB`
 */
export function languageOf(locale: string): Language | undefined {
  const [name = ''] = locale.split('-');
  return Object.hasOwn(languages, name) ? languages[name as LanguageName]() : undefined;
}
