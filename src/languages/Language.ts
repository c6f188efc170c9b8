import type { texts as english } from './en/texts';

/**
 * The Alexa locales of custom skills.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/develop-skills-in-multiple-languages.html
 */
export type Locale =
  | 'ar-SA'
  | 'de-DE'
  | 'en-AU'
  | 'en-CA'
  | 'en-GB'
  | 'en-IN'
  | 'en-US'
  | 'es-ES'
  | 'es-MX'
  | 'es-US'
  | 'fr-CA'
  | 'fr-FR'
  | 'hi-IN'
  | 'it-IT'
  | 'ja-JP'
  | 'nl-NL'
  | 'pt-BR';

/** The language of a locale: `en` for `en-US`. */
export type LanguageOf<L extends Locale> = L extends `${infer Name}-${string}` ? Name : never;

/** What the skill store shows. */
export interface StoreTexts {
  /** The name in the skill store, 2 to 50 characters. */
  readonly name: string;
  /** One sentence, up to 160 characters. */
  readonly summary: string;
  /** Up to 4,000 characters. */
  readonly description: string;
  /** Up to three phrases that work as they are, the first one without an intent. */
  readonly examplePhrases: readonly string[];
  /** Up to 30 search terms. */
  readonly keywords: readonly string[];
  /** An https URL, which Amazon requires of skills that use personal data. */
  readonly privacyPolicyUrl?: string;
  /** An https URL. */
  readonly termsOfUseUrl?: string;
}

/** What people say around a nickname, or instead of one: words or phrases, separated by commas. */
export interface NameWords {
  /** Before a name: "*just* Captain". */
  readonly before: string;
  /** After a name: "Captain, *please*". */
  readonly after: string;
  /** Words that make it doubtful that a name was meant: "*whatever* you want". */
  readonly notNames: string;
  /** Recognizes a spoken web or email address, which is more sensitive than a name. */
  readonly spokenAddress: RegExp;
  /** Words that nobody wants to hear by mistake. */
  readonly swearWords: readonly string[];
}

/** A language that the skill speaks. */
export interface Language<Name extends string = string> extends StoreTexts {
  /** The locales that share these texts. */
  readonly locales: readonly Extract<Locale, `${Name}-${string}`>[];
  /**
   * What users call the skill. The build fails if the name breaks Amazon's format rules, and warns if
   * it breaks a rule that only matters for publishing. The names that the project comes with do, so
   * change them before you publish.
   *
   * @see https://developer.amazon.com/docs/alexa/custom-skills/choose-the-invocation-name-for-a-custom-skill.html
   */
  readonly invocationName: string;
  /** What is said. */
  readonly texts: Texts;
  /** What is said differently in a locale. */
  readonly textsOf?: { readonly [L in Extract<Locale, `${Name}-${string}`>]?: Changes<Texts> };
  readonly names: NameWords;
}

/** The texts of a language, with the keys of the English ones. */
export type Texts = SameKeys<typeof english>;

/** One text, or several of which one is said. */
export type Speech = string | readonly string[];

type SameKeys<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends Speech
    ? Tree[Key] extends string
      ? string
      : readonly string[]
    : SameKeys<Tree[Key]>;
};

/** Some of the texts. */
export type Changes<Tree> = {
  readonly [Key in keyof Tree]?: Tree[Key] extends Speech ? Tree[Key] : Changes<Tree[Key]>;
};
