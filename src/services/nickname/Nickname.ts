import { languages } from '../../languages';
import type { NameWords } from '../../languages/Language';
import { cleanName } from '../profile/Profile';
import { isUnlikelyName, withoutPoliteWords } from './words';

/**
 * A requested nickname:
 * - `good`: can be used as it is
 * - `doubtful`: Alexa may have misheard it, or the user may not mean it as a name, so confirm it
 * - `unusable`: not a name
 */
export type Nickname =
  { readonly status: 'good' | 'doubtful'; readonly name: string } | { readonly status: 'unusable' };

/** In characters: it is part of each greeting. */
const LONGEST = 40;

/** Longer input may be more than a name. */
const LONGEST_WITHOUT_DOUBT = 20;
const MOST_WORDS_WITHOUT_DOUBT = 3;

/** Letters and digits in any script, and the punctuation that names contain. */
const LOOKS_LIKE_A_NAME = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{M}\p{N} '’.-]*$/u;

/** An address, which is more sensitive than a name. */
const ADDRESS = /\.\p{L}{2}|^(www|https?)\b/iu;

/**
 * Reads a nickname from a slot value.
 *
 * @param isOneOfMany whether the user said several names, of which this is one. Default: `false`
 * @param words what people say around a name in the user's language. Default: English
 */
export function readNickname(
  spoken: string,
  isOneOfMany = false,
  words: NameWords = languages.en().names,
): Nickname {
  const name = capitalize(withoutPoliteWords(cleanName(spoken), words));
  if (!isNickname(name) || words.spokenAddress.test(name)) return { status: 'unusable' };
  return { status: isOneOfMany || isDoubtful(name, words) ? 'doubtful' : 'good', name };
}

/**
 * Returns whether a text is a nickname as `readNickname` returns it, in any language: polite words in one
 * are names in another.
 */
export function isNickname(text: string): boolean {
  return (
    text.length <= LONGEST &&
    LOOKS_LIKE_A_NAME.test(text) &&
    !ADDRESS.test(text) &&
    text === capitalize(cleanName(text))
  );
}

function isDoubtful(name: string, words: NameWords): boolean {
  return (
    /\p{N}/u.test(name) ||
    name.length < 2 ||
    name.length > LONGEST_WITHOUT_DOUBT ||
    name.split(' ').length > MOST_WORDS_WITHOUT_DOUBT ||
    isUnlikelyName(name, words)
  );
}

/** Alexa transcribes speech in lower case. */
function capitalize(name: string): string {
  if (name !== name.toLowerCase()) return name;
  return name.replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
