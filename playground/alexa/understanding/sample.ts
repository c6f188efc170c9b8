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
 * Returns every way in which an utterance fits a sample; shorter values of earlier slots come first.
 *
 * @param parts the sample
 * @param spoken the utterance
 * @param accepts whether a slot accepts certain words
 */
export function fits(
  parts: readonly SamplePart[],
  spoken: readonly Word[],
  accepts: Accepts,
): readonly Captures[] {
  return fitsFrom(0, 0);

  /** Fits the parts from one on to the words from one on. */
  function fitsFrom(index: number, start: number): readonly Captures[] {
    const part = parts[index];
    if (!part) return start === spoken.length ? [{}] : [];
    if ('word' in part) {
      return spoken[start]?.sound === part.word ? fitsFrom(index + 1, start + 1) : [];
    }
    const found: Captures[] = [];
    // Each part after this one needs at least one word.
    const lastEnd = spoken.length - (parts.length - index - 1);
    for (let end = start + 1; end <= lastEnd; end += 1) {
      // Few values are followed by the words that the sample has next, so the slot is asked last.
      const others = fitsFrom(index + 1, end);
      if (others.length === 0) continue;
      const value = spoken.slice(start, end);
      if (!accepts(part.slot, value)) continue;
      found.push(...others.map((captures) => ({ ...captures, [part.slot]: value })));
    }
    return found;
  }
}
