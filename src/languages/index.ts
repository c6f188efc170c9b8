import type * as de from './de';
import type * as en from './en';
import type { Language, LanguageOf, Locale } from './Language';

/* eslint-disable @typescript-eslint/no-require-imports -- Loads only the languages that users speak. */
/** The languages that the skill speaks, each in the folder of its name. */
export const languages = {
  de: () => (require('./de') as typeof de).de,
  en: () => (require('./en') as typeof en).en,
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
