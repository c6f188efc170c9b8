import { allLanguages } from './languages/all';

const english = allLanguages.en.invocationName;

/**
 * Which skill this is, apart from what it's called in each language, which is in `src/languages/`. For the
 * manifest, the application at Auth0 and the tests: the running skill doesn't need it.
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
  /**
   * The icons that the skill store shows, as PNG with 108 and 512 pixels: files of the skill package, or
   * https URLs. `npm run icons` draws them from assets/icon.svg.
   */
  icons: {
    small: 'file://assets/images/icon-108.png',
    large: 'file://assets/images/icon-512.png',
  },
  /** Instructions for Amazon's certification testers. */
  testingInstructions:
    `Say "Alexa, open ${english}". The skill sends a card to the Alexa app. Follow it, sign up or ` +
    `sign in, then say "Alexa, open ${english}" again. The skill greets you by name.`,
} as const;
