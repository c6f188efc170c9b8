/** The built-in intents that a skill without media needs. */
type CommonIntent = 'Cancel' | 'Help' | 'NavigateHome' | 'No' | 'Repeat' | 'Stop' | 'Yes';

/** The built-in intents of games, and of skills that play something. */
type MediaIntent =
  | 'LoopOff'
  | 'LoopOn'
  | 'Next'
  | 'Pause'
  | 'Previous'
  | 'Resume'
  | 'ShuffleOff'
  | 'ShuffleOn'
  | 'StartOver';

/** The name of a built-in intent. */
type Amazons<Name extends string> = `AMAZON.${Name}Intent`;

/**
 * What Alexa understands in a language before any skill adds to it. Production doesn't load this: Alexa
 * itself knows it there. The playground's Alexa needs it, and so does the check of the example phrases.
 *
 * All lists are words or phrases, separated by commas.
 */
export interface Heard {
  /** What a user calls Alexa. */
  readonly wakeWords: string;
  /**
   * How a user opens the skill: `(open|start) {skill}`. Parentheses hold alternatives, of which one
   * can be empty. The page suggests the first phrase, with the first alternatives.
   *
   * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/understanding-how-users-invoke-custom-skills.html
   */
  readonly launch: readonly string[];
  /** How a user asks the skill for something in one sentence: `(ask|tell) {skill} (|to) {request}`. */
  readonly ask: readonly string[];
  /** What can stand before the name of the skill without belonging to it: "open *the* star coffee". */
  readonly articles: string;
  /** What a user says before a request without meaning anything else by it: "*can you* help me". */
  readonly before: string;
  /** What a user says after a request without meaning anything else by it: "help me *please*". */
  readonly after: string;
  /** Words without a meaning of their own, anywhere in a request. */
  readonly fillers: string;
  /**
   * What the built-in intents understand without samples in the model.
   *
   * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/standard-built-in-intents.html
   */
  readonly builtIns: Readonly<Record<Amazons<CommonIntent>, string>> &
    Readonly<Partial<Record<Amazons<MediaIntent>, string>>>;
  /**
   * What ends the session, and the skill can't prevent it. Amazon only documents the English words. In
   * other languages, such words can be samples of the stop intent.
   */
  readonly exits?: string;
  /** What Alexa leaves unanswered while no session is open, besides the words for stop and cancel. */
  readonly unanswered: string;
  /** Words that say little by themselves, such as "the" and "to". They count less when phrases are compared. */
  readonly littleWords: string;
  /** Words that only match themselves: "don't forget me" isn't "forget me". */
  readonly decisive: string;
  /** Further words that no name contains. */
  readonly notNames: string;
  /** Words with an apostrophe or a hyphen, and what they are short for. */
  readonly contractions?: Contractions;
  /** Whether words are written without spaces between them. Default: false. */
  readonly isUnspaced?: boolean;
}

/** How a language shortens words, and writes several as one. */
export interface Contractions {
  /** Separates words that are written as one: the apostrophe of "l'ami". */
  readonly breaks?: RegExp;
  /** What an ending is short for. */
  readonly endings?: readonly (readonly [ending: RegExp, long: string])[];
  /** What a whole word is short for, by its letters. */
  readonly wholes?: Readonly<Record<string, string>>;
}
