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

/** Every language that the skill speaks. One that lacks a key does not compile. */
export const languages: Readonly<Record<string, Texts>> = { en };

/**
 * How Jovo's i18next looks texts up: `en-GB`, then `en`.
 *
 * Values are never evaluated: a person may be called `$t(goodbye)` or `{{name}}`. Escaping is left
 * to `SpokenOutput`: i18next takes up its search for placeholders inside of what it has escaped.
 * https://www.i18next.com/translation-function/interpolation
 */
export const i18n = {
  resources: Object.fromEntries(
    Object.entries(languages).map(([language, translation]) => [language, { translation }]),
  ),
  fallbackLng: 'en',
  interpolation: { escapeValue: false, skipOnVariables: true },
};
