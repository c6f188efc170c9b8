import type { Language } from '../identity';
import { LoggableError } from '../logging/LoggableError';
import { en } from './en';

/** The texts of a language, with the keys of the English ones. */
export type Texts = SameKeys<typeof en>;

/** The key of a text: `welcome.named`. */
export type TextKey = Path<typeof en>;

/** The names of a text's placeholders: `'name'` for `'Welcome back, {{name}}!'`. */
export type PlaceholderOf<Key extends TextKey> = PlaceholderIn<TextAt<Key>>;

type SameKeys<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]>;
};

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`;
}[keyof Tree & string];

type TextAt<Key extends string, Tree = typeof en> = Key extends `${infer Branch}.${infer Rest}`
  ? TextAt<Rest, Tree[Branch & keyof Tree]>
  : Tree[Key & keyof Tree];

type PlaceholderIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | PlaceholderIn<Rest>
  : never;

/**
 * The texts of each language in `src/identity.ts`. A missing language or key is a compile-time error.
 */
export const languages: Readonly<Record<Language, Texts>> = { en };

/** A request's language isn't supported. */
class LanguageError extends LoggableError {
  override readonly name = 'LanguageError';
}

/**
 * Checks that the skill has texts for a locale. Otherwise Alexa would read out English texts with the
 * voice of another language.
 *
 * @param locale such as `en-GB`
 * @throws {LanguageError} if there are none
 */
export function expectTextsFor(locale = 'a request without a locale'): void {
  const [language = ''] = locale.split('-');
  if (!Object.hasOwn(languages, language)) {
    throw new LanguageError(`The skill has no texts for ${locale}. Add them to src/i18n/.`);
  }
}

/**
 * Returns the configuration of Jovo's i18next. It looks texts up in `en-GB`, then `en`. Only the
 * apology for an unsupported language falls back to English: see `expectTextsFor`.
 *
 * Values are never evaluated: a user may be called `$t(goodbye)` or `{{name}}`. `SpokenOutput` escapes
 * values, because i18next looks for placeholders in values that it has escaped.
 *
 * @param remembers whether the skill stores anything. If not, the texts don't offer it
 * @see https://www.i18next.com/translation-function/interpolation
 */
export function i18nFor(remembers: boolean): object {
  const resources = Object.entries(languages).map(([language, texts]) => {
    const translation = remembers ? texts : textsWithoutMemory(texts);
    return [language, { translation }] as const;
  });
  return {
    resources: Object.fromEntries(resources),
    fallbackLng: 'en',
    interpolation: { escapeValue: false, skipOnVariables: true },
  };
}

function textsWithoutMemory(texts: Texts): object {
  const replaced = Object.entries(texts.withoutMemory).map(([branch, others]) => {
    return [branch, { ...texts[branch as keyof typeof texts.withoutMemory], ...others }] as const;
  });
  return { ...texts, ...Object.fromEntries(replaced) };
}
