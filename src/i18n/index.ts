import { languageOf, languages } from '../languages';
import type { Speech, Texts } from '../languages/Language';
import type { texts as english } from '../languages/en/texts';
import { LoggableError } from '../logging/LoggableError';

/** The key of a text: `welcome.named`. */
export type TextKey = Path<typeof english>;

/** The names of a text's placeholders: `'name'` for `'Welcome back, {{name}}!'`. */
export type PlaceholderOf<Key extends TextKey> = PlaceholderIn<TextAt<Key>>;

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends Speech ? Key : `${Key}.${Path<Tree[Key]>}`;
}[keyof Tree & string];

type TextAt<Key extends string, Tree = typeof english> = Key extends `${infer Branch}.${infer Rest}`
  ? TextAt<Rest, Tree[Branch & keyof Tree]>
  : Tree[Key & keyof Tree];

type PlaceholderIn<Text> = Text extends readonly (infer Alternative)[]
  ? PlaceholderIn<Alternative>
  : Text extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | PlaceholderIn<Rest>
    : never;

/** What a skill can do, which decides what it offers. */
export interface Abilities {
  /** Whether the skill stores anything. */
  readonly remembers: boolean;
  /** Whether the skill can look up orders. */
  readonly hasOrders: boolean;
}

/** i18next, as far as this file uses it. */
interface I18n {
  hasResourceBundle(language: string, namespace: string): boolean;
  addResourceBundle(language: string, namespace: string, texts: object): unknown;
}

/** Jovo's namespace of texts. */
const NAMESPACE = 'translation';

/** A request's language isn't supported. */
class LanguageError extends LoggableError {
  override readonly name = 'LanguageError';
}

/**
 * Loads the texts for a locale, unless they are loaded. i18next looks a text up in `fr-CA`, then `fr`.
 * Without texts, Alexa would read out English ones with the voice of another language.
 *
 * @param locale such as `en-GB`
 * @throws {LanguageError} if the skill doesn't speak the language
 */
export function loadTexts(
  i18n: I18n,
  abilities: Abilities,
  locale = 'a request without a locale',
): void {
  const language = languageOf(locale);
  if (!language) {
    throw new LanguageError(`The skill has no texts for ${locale}. Add them to src/languages/.`);
  }
  const [name = ''] = locale.split('-');
  const { texts, textsOf = {} } = language;
  if (!i18n.hasResourceBundle(name, NAMESPACE)) {
    i18n.addResourceBundle(name, NAMESPACE, textsFor(texts, abilities));
    for (const [variant, changes] of Object.entries(textsOf)) {
      i18n.addResourceBundle(variant, NAMESPACE, textsFor(merge(texts, changes), abilities));
    }
  }
}

/**
 * Returns the configuration of Jovo's i18next. `loadTexts` adds languages. Only the apology for an
 * unsupported language falls back to English.
 *
 * Values are never evaluated: a user may be called `$t(goodbye)` or `{{name}}`. `SpokenOutput` escapes
 * values, because i18next looks for placeholders in values that it has escaped.
 *
 * @see https://www.i18next.com/translation-function/interpolation
 */
export function i18nFor(abilities: Abilities): object {
  return {
    resources: { en: { [NAMESPACE]: textsFor(languages.en().texts, abilities) } },
    fallbackLng: 'en',
    interpolation: { escapeValue: false, skipOnVariables: true },
  };
}

/** Returns the texts with those that replace others in a skill of such abilities. */
function textsFor(texts: Texts, { remembers, hasOrders }: Abilities): Texts {
  const known = remembers ? texts : merge(texts, texts.withoutMemory);
  return hasOrders ? merge(known, texts.withOrders) : known;
}

/** Returns a tree with changes. A list is replaced as a whole. */
function merge<Tree extends object>(tree: Tree, changes: object): Tree {
  const merged = Object.entries(changes).map(([key, change]: [string, unknown]) => {
    const former: unknown = tree[key as keyof Tree];
    return [key, isBranch(change) && isBranch(former) ? merge(former, change) : change] as const;
  });
  return { ...tree, ...Object.fromEntries(merged) };
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
