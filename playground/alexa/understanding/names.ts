import type { Hearing, Phrase } from './Hearing';
import { startsWith, withoutArticle } from './politeness';
import type { Word } from './words';

/** The type of a slot for what people are called. */
export const firstName = 'AMAZON.FirstName';

const LONGEST_NAME = 3;

/** Without spaces, most signs are units of their own. */
const LONGEST_UNSPACED_NAME = 10;

/**
 * Returns whether words can be a name that isn't listed. Alexa knows many names, and so doesn't take
 * "a taxi" for one.
 *
 * @param spoken the words
 * @param hearing their language
 */
export function canBeName(spoken: readonly Word[], hearing: Hearing): boolean {
  const name = withoutArticle(spoken, hearing);
  const longest = hearing.isUnspaced ? LONGEST_UNSPACED_NAME : LONGEST_NAME;
  if (name.length === 0 || name.length > longest) return false;
  if (hearing.notNames.some((phrase) => contains(name, phrase))) return false;
  // A sign that is a particle elsewhere can be part of a name: "はるか".
  return hearing.isUnspaced || name.every(({ sound }) => !hearing.isFunctionWord(sound));
}

function contains(spoken: readonly Word[], phrase: Phrase): boolean {
  return spoken.some((_, start) => startsWith(spoken.slice(start), phrase));
}
