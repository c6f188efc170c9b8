import type { Language } from '../identity';
import { LoggableError } from '../logging/LoggableError';
import { en } from './en';

/** The texts of a language: the keys of the English ones, each a string. */
export type Texts = SameKeys<typeof en>;

/** The name of a text: `welcome.named`. */
export type TextKey = Path<typeof en>;

/** The names of the values that a text needs: `'name'` for `'Welcome back, {{name}}!'`. */
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

/** The texts of each language of `src/identity.ts`. One that is missing or lacks a key doesn't compile. */
export const languages: Readonly<Record<Language, Texts>> = { en };

/** A request came in a language that the skill doesn't speak. */
class LanguageError extends LoggableError {
  override readonly name = 'LanguageError';
}

/**
/**
 * Checks that the skill speaks the language of a locale. Otherwise a voice for another language would
 * read out English texts.
 *
 * @param locale such as `en-GB`
 * @throws {LanguageError} when there are no texts for it
 */
export function expectTextsFor(locale = 'a request without a locale'): void {
  const [language = ''] = locale.split('-');
  if (!Object.hasOwn(languages, language)) {
    throw new LanguageError(`The skill has no texts for ${locale}. Add them to src/i18n/.`);
  }
}

/**
 * Returns how Jovo's i18next looks texts up: `en-GB`, then `en`. Only the apology for a missing language
 * falls back to English: see `expectTextsFor`.
 *
 * Values are never evaluated: a person may be called `$t(goodbye)` or `{{name}}`. Escaping is left
 * to `SpokenOutput`: i18next takes up its search for placeholders inside of what it has escaped.
 * https://www.i18next.com/translation-function/interpolation
 *
 * @param remembers whether the skill remembers anything: otherwise it must not offer to
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
  const { nickname, known, forget, help } = texts.withoutMemory;
  return {
    ...texts,
    nickname: { ...texts.nickname, ...nickname },
    known: { ...texts.known, ...known },
    forget: { ...texts.forget, ...forget },
    help: { ...texts.help, ...help },
  };
}
