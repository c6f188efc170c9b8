import type { Heard } from '../../../src/languages/Heard';
import { heardIn, phrasesOf } from '../../../src/languages/heardIn';
import { withoutContractions } from './contractions';
import { parseSample, type SamplePart } from './sample';
import { soundOf, units, words, type Word } from './words';

/** The sounds of the words of a phrase. */
export type Phrase = readonly string[];

/** What Alexa understands in a language by itself, prepared for comparing it with what was said. */
export class Hearing {
  readonly isUnspaced: boolean;
  /** See {@link Heard}. */
  readonly before: readonly Phrase[];
  readonly after: readonly Phrase[];
  readonly fillers: readonly Phrase[];
  readonly articles: readonly Phrase[];
  readonly wakeWords: readonly Phrase[];
  readonly decisive: readonly Phrase[];
  readonly notNames: readonly Phrase[];
  readonly launch: readonly (readonly SamplePart[])[];
  readonly ask: readonly (readonly SamplePart[])[];
  /** The utterances of each built-in intent. */
  readonly builtIns: Readonly<Record<string, readonly string[]>>;
  private readonly functionWords: ReadonlySet<string>;
  private readonly exits: ReadonlySet<string>;
  private readonly unanswered: ReadonlySet<string>;

  /** @param heard the data of the language */
  constructor(private readonly heard: Heard) {
    this.isUnspaced = heard.isUnspaced ?? false;
    this.wakeWords = this.phrases(heard.wakeWords);
    this.before = [...this.phrases(heard.before), ...this.wakeWords];
    this.after = [...this.phrases(heard.after), ...this.wakeWords];
    this.articles = this.phrases(heard.articles);
    this.decisive = this.phrases(heard.decisive);
    this.notNames = this.phrases(heard.notNames);
    this.launch = this.patterns(heard.launch);
    this.ask = this.patterns(heard.ask);
    this.builtIns = Object.fromEntries(
      Object.entries(heard.builtIns).map(([name, list]) => [name, listed(list)]),
    );
    this.fillers = [...this.phrases(heard.fillers), ...this.wakeWords];
    this.functionWords = new Set([...this.phrases(heard.littleWords), ...this.decisive].flat());
    this.exits = this.sounds(heard.exits ?? '');
    const { 'AMAZON.CancelIntent': cancel, 'AMAZON.StopIntent': stop } = heard.builtIns;
    this.unanswered = this.sounds([heard.exits ?? '', heard.unanswered, cancel, stop].join());
  }

  /** Splits an utterance into words, as they were said. */
  words(utterance: string): readonly Word[] {
    return this.isUnspaced ? units(utterance) : words(utterance);
  }

  /** Splits an utterance into words, with long forms in place of contractions. */
  longWords(utterance: string): readonly Word[] {
    return withoutContractions(this.words(utterance), this.heard.contractions);
  }

  /** Returns whether a word says little by itself, such as "the" or "to". */
  isFunctionWord(sound: string): boolean {
    return this.functionWords.has(sound);
  }

  /** Returns whether an utterance ends the session without asking the skill. */
  isExit(spoken: readonly Word[]): boolean {
    return this.exits.has(soundOf(spoken));
  }

  /** Returns whether Alexa leaves an utterance unanswered while no session is open. */
  isUnanswered(spoken: readonly Word[]): boolean {
    return this.unanswered.has(soundOf(spoken));
  }

  /** Each phrase as it is said, and with long forms: utterances are compared in both ways. */
  private phrases(list: string): readonly Phrase[] {
    return listed(list).flatMap((text) => {
      const [short, long] = [this.words(text), this.longWords(text)].map((spoken) =>
        spoken.map(({ sound }) => sound),
      );
      return [short ?? [], ...(String(short) === String(long) ? [] : [long ?? []])];
    });
  }

  private sounds(list: string): ReadonlySet<string> {
    return new Set(listed(list).map((text) => soundOf(this.words(text))));
  }

  private patterns(texts: readonly string[]): readonly (readonly SamplePart[])[] {
    return texts.flatMap(phrasesOf).map((text) => parseSample(text, (piece) => this.words(piece)));
  }
}

const hearings = new Map<Heard, Hearing>();

/**
 * Returns what Alexa understands in the language of a locale by itself.
 *
 * @param locale such as `en-GB`
 */
export function hearingIn(locale: string): Hearing {
  const heard = heardIn(locale);
  const hearing = hearings.get(heard) ?? new Hearing(heard);
  hearings.set(heard, hearing);
  return hearing;
}

/** Returns the entries of a list. */
function listed(list: string): string[] {
  return list
    .split(',')
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
    .filter((text) => text !== '');
}
