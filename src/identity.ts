/** The English invocation name: what follows "Alexa, open …". */
const english = 'my skill';

/** The Alexa locales that Jovo supports. */
export type Locale =
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
  | 'pt-BR';

/** The language of a locale: `en` for `en-US`. */
type LanguageOf<L extends Locale> = L extends `${infer Name}-${string}` ? Name : never;

/** The skill's store listing in one language. */
export interface LanguageIdentity<Name extends string = string> {
  /** The locales that share these texts. */
  readonly locales: readonly Extract<Locale, `${Name}-${string}`>[];
  /** The name in the skill store, 2 to 50 characters. */
  readonly name: string;
  /**
   * What users call the skill. The build fails if the name breaks Amazon's format rules, and warns if
   * it breaks a rule that only matters for publishing. "my skill" does, so change it before you
   * publish.
   *
   * @see https://developer.amazon.com/docs/alexa/custom-skills/choose-the-invocation-name-for-a-custom-skill.html
   */
  readonly invocationName: string;
  /** One sentence, up to 160 characters. */
  readonly summary: string;
  /** Up to 4,000 characters. */
  readonly description: string;
  /** Up to three phrases that work as they are, the first one without an intent. */
  readonly examplePhrases: readonly string[];
  /** Up to 30 search terms. */
  readonly keywords: readonly string[];
  /** https URLs that Amazon requires for publishing. */
  readonly smallIconUri?: string;
  readonly largeIconUri?: string;
  readonly privacyPolicyUrl?: string;
  readonly termsOfUseUrl?: string;
}

/** The listings by language. A locale can't be listed under another language. */
export type Identities = {
  readonly [Name in LanguageOf<Locale>]?: LanguageIdentity<Name>;
};

/**
 * The skill's identity. Edit this file to rename the skill: the manifest, the models, the playground,
 * the Auth0 application and the tests all read it.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-manifest.html
 */
export const identity = {
  /** @see https://developer.amazon.com/docs/alexa/smapi/skill-manifest.html#category-enum */
  category: 'ORGANIZERS_AND_ASSISTANTS',
  /** The name of the Auth0 application that users sign in to. */
  auth0Application: 'Alexa account linking',
  /**
   * Whether each person in a household is served by an account of their own. If so, the manifest asks
   * for the permission to see which person Alexa recognizes. See docs/linking.md.
   */
  recognizesSpeakers: false,
  /** The name of your own API at Auth0, if AUTH0_AUDIENCE is set. */
  auth0Api: 'API for Alexa',
  /** Instructions for Amazon's certification testers. */
  testingInstructions:
    `Say "Alexa, open ${english}". The skill sends a card to the Alexa app. Follow it, sign up or ` +
    `sign in, then say "Alexa, open ${english}" again. The skill greets you by name.`,
  languages: {
    en: {
      locales: ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'],
      name: 'My Skill',
      invocationName: english,
      summary: 'Link your account, and Alexa greets you by name.',
      description:
        'Link your account once in the Alexa app, and the skill knows who you are. Say ' +
        `"Alexa, open ${english}" to be greeted by name. You can ask who you are or which email ` +
        'address your account has, and say what you want to be called. You can also ask how to ' +
        'unlink your account, or have everything forgotten.',
      examplePhrases: [
        `Alexa, open ${english}`,
        `Alexa, ask ${english} who am I`,
        `Alexa, ask ${english} what is my email`,
      ],
      keywords: ['account linking', 'sign in', 'profile'],
    },
  },
} as const satisfies {
  readonly category: string;
  readonly auth0Application: string;
  readonly recognizesSpeakers: boolean;
  readonly auth0Api: string;
  readonly testingInstructions: string;
  readonly languages: Identities;
};

/** A supported language. Each needs texts in `src/i18n/` and a model in `models/`. */
export type Language = keyof typeof identity.languages;

/** The supported languages and their listings. */
export const languages: Readonly<Record<Language, LanguageIdentity>> = identity.languages;
