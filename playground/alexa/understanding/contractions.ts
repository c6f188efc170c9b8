import type { Contractions } from '../../../src/languages/Heard';
import { words, type Word } from './words';

/**
 * Returns an utterance with long forms in place of contractions: `what is` for `what's`. Slot values
 * keep what was said, because only the first word of a long form is spoken.
 *
 * @param spoken the utterance
 * @param contractions those of the language
 */
export function withoutContractions(
  spoken: readonly Word[],
  contractions: Contractions = {},
): readonly Word[] {
  return spoken.flatMap((word) => {
    const [first, ...others] = longForm(word, contractions);
    if (first === undefined) return [word];
    return [
      { ...word, sound: first },
      ...others.map((sound) => ({ spoken: '', sound, isJoined: true })),
    ];
  });
}

/** Returns the sounds of the long form; none if the word isn't short for anything. */
function longForm(word: Word, { breaks, endings = [], wholes = {} }: Contractions): string[] {
  const whole = Object.hasOwn(wholes, word.sound) ? wholes[word.sound] : undefined;
  if (whole !== undefined) return whole.split(' ');
  for (const [ending, long] of endings) {
    const [stem] = words(word.spoken.replace(ending, ''));
    if (ending.test(word.spoken) && stem) return [stem.sound, long];
  }
  if (!breaks?.test(word.spoken)) return [];
  return word.spoken.split(breaks).flatMap((piece) => words(piece).map(({ sound }) => sound));
}
