import type { I18NextConfig } from '@jovotech/framework';
import { en } from './en';

/** The texts of a language: the keys of the English ones, each a string. */
export type Texts = SameKeys<typeof en>;

/** The name of a text: `welcome.named`. */
export type TextKey = Path<Texts>;

type SameKeys<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]>;
};

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`;
}[keyof Tree & string];

/** Every language the skill speaks. One that lacks a key does not compile. */
const languages: Readonly<Record<string, Texts>> = { en };

/**
 * Returns how Jovo's i18next looks texts up: `en-GB`, then `en`.
 *
 * Values are never evaluated: a person may be called `$t(goodbye)` or `{{name}}`. Escaping is left
 * to `SpokenOutput`: i18next takes up its search for placeholders inside of what it has escaped.
 * https://www.i18next.com/translation-function/interpolation
 *
 * @param remembers whether the skill remembers anything: otherwise it must not offer to
 */
export function i18nFor(remembers: boolean): I18NextConfig {
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
