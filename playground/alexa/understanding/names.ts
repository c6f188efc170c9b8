import { isFunctionWord } from './similarity';
import type { Word } from './words';

/** The type of a slot for what people are called. */
export const firstName = 'AMAZON.FirstName';

const LONGEST_NAME = 3;
const notInNames = new Set(['who', 'back', 'later', 'tomorrow', 'again', 'maybe']);

/**
 * Returns whether words can be a name that isn't listed. Alexa knows many names, and so doesn't take
 * "a taxi" for one.
 *
 * @param spoken the words
 */
export function canBeName(spoken: readonly Word[]): boolean {
  const name = spoken[0]?.sound === 'the' ? spoken.slice(1) : spoken;
  return (
    name.length > 0 &&
    name.length <= LONGEST_NAME &&
    name.every(({ sound }) => !isFunctionWord(sound) && !notInNames.has(sound))
  );
}
