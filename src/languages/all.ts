import { languages, type LanguageName } from '.';
import type { Language } from './Language';

/**
 * Every language that the skill speaks, loaded: for the tools, which need all of them. The skill itself
 * loads the languages that its users speak.
 */
export const allLanguages = Object.fromEntries<Language>(
  Object.entries(languages).map(([name, load]) => [name, load()]),
) as Readonly<Record<LanguageName, Language>>;
