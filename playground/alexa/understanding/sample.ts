import { words, type Word } from './words';

/** One part of a sample utterance: a literal word or a slot. */
export type SamplePart = { readonly word: string } | { readonly slot: string };

/** The words that went into each slot, by its name. */
export type Captures = Readonly<Record<string, readonly Word[]>>;

/** Returns whether a slot accepts these words. */
export type Accepts = (slot: string, spoken: readonly Word[]) => boolean;

/**
 * Parses a sample utterance.
 *
 * @param sample as in the model: `my name is {name}`
 * @param split splits text into words. Default: `words`
 */
export function parseSample(
  sample: string,
  split: (text: string) => readonly Word[] = words,
): SamplePart[] {
  return sample.split(/(\{[^}]*\})/u).flatMap((piece): SamplePart[] => {
    const slot = /^\{\s*(.*?)\s*\}$/u.exec(piece)?.[1];
    return slot === undefined ? split(piece).map(({ sound }) => ({ word: sound })) : [{ slot }];
  });
}

/**
 * Yields every way in which an utterance fits a sample; shorter values of earlier slots come first.
 *
 * @param parts the sample
 * @param spoken the utterance
 * @param accepts whether a slot accepts certain words
 */
export function* fits(
  parts: readonly SamplePart[],
  spoken: readonly Word[],
  accepts: Accepts,
): Generator<Captures> {
  const [part, ...others] = parts;
  if (!part) {
    if (spoken.length === 0) yield {};
  } else if ('word' in part) {
    if (spoken[0]?.sound === part.word) yield* fits(others, spoken.slice(1), accepts);
  } else {
    // Each part after this one needs at least one word.
    for (let length = 1; length <= spoken.length - others.length; length += 1) {
      const value = spoken.slice(0, length);
      if (!accepts(part.slot, value)) continue;
      for (const captures of fits(others, spoken.slice(length), accepts)) {
        yield { ...captures, [part.slot]: value };
      }
    }
  }
}
