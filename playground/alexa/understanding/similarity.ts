import type { Hearing, Phrase } from './Hearing';

/** The words of a phrase, as they are compared. */
type Words = Phrase;

/** The weight of a word that says little by itself. All others weigh 1. */
const LITTLE = 0.3;

/** A word that is in no sample: the utterance is probably about something else. */
const UNKNOWN = 2;

/** In a language without spaces: other units are single signs, several of which form a word. */
const WHOLE_WORD = 2;

/** "Forget" alone must not mean "forget me". */
const LEAST_SHARED = 1.5;

/** Compares utterances with samples. */
export class Similarity {
  private readonly known: ReadonlySet<string>;

  /**
   * @param samples the words of each sample, without contractions
   * @param hearing their language
   */
  constructor(
    samples: readonly Words[],
    private readonly hearing: Hearing,
  ) {
    this.known = new Set(samples.flat().map(singular));
  }

  /**
   * Returns how similar an utterance is to a sample, from 0 to 1: the Dice coefficient of their
   * weighted words, where words in another order count half. 0 if they share hardly anything.
   *
   * @param utterance the words of the utterance, without contractions
   * @param sample the words of the sample
   * @see https://en.wikipedia.org/wiki/Dice-S%C3%B8rensen_coefficient
   */
  of(utterance: Words, sample: Words): number {
    const [one, other] = [utterance.map(singular), sample.map(singular)];
    if (this.differDecisively(one, other)) return 0;
    const shared = this.shared(one, other);
    if (shared < LEAST_SHARED) return 0;
    return (shared + this.inOrder(one, other)) / (this.weightOf(one) + this.weightOf(other));
  }

  /** Returns the weight of the words in both, in any order. */
  private shared(spoken: Words, sample: Words): number {
    const left = [...sample];
    const found = spoken.filter((word) => {
      const index = left.indexOf(word);
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
    return this.weightOf(found);
  }

  /** Returns the weight of the heaviest common subsequence. */
  private inOrder(spoken: Words, sample: Words): number {
    let above = sample.map(() => 0);
    for (const word of spoken) {
      const row: number[] = [];
      sample.forEach((other, index) => {
        const diagonal = above[index - 1] ?? 0;
        const best = Math.max(above[index] ?? 0, row[index - 1] ?? 0);
        row.push(word === other ? Math.max(best, diagonal + this.weight(word)) : best);
      });
      above = row;
    }
    return above.at(-1) ?? 0;
  }

  /** Returns whether one of two phrases has decisive words that the other one lacks. */
  private differDecisively(one: Words, other: Words): boolean {
    return this.hearing.decisive.some((phrase) => has(one, phrase) !== has(other, phrase));
  }

  private weightOf(all: Words): number {
    return all.reduce((sum, word) => sum + this.weight(word), 0);
  }

  private weight(word: string): number {
    if (this.hearing.isFunctionWord(word)) return LITTLE;
    if (!this.known.has(word)) return UNKNOWN;
    return this.hearing.isUnspaced && word.length > 1 ? WHOLE_WORD : 1;
  }
}

function has(all: Words, phrase: Phrase): boolean {
  return all.some((_, start) => phrase.every((word, index) => all[start + index] === word));
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}
