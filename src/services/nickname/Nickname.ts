import { cleanName } from '../profile/Profile';

/**
 * What somebody wants to be called:
 * - `good`: a name that can be taken as it is;
 * - `doubtful`: Alexa may have misheard it, so it is worth a question;
 * - `unusable`: not a name.
 */
export type Nickname =
  { readonly status: 'good' | 'doubtful'; readonly name: string } | { readonly status: 'unusable' };

/** At most so many characters: it is said at each greeting. */
const LONGEST = 40;

/** Whoever talks longer may have said more than a name. */
const LONGEST_WITHOUT_DOUBT = 20;
const MOST_WORDS_WITHOUT_DOUBT = 3;

/** Letters and digits of all languages, and what stands between them in names. */
const LOOKS_LIKE_A_NAME = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{M}\p{N} '’.-]*$/u;

/** An address, as it is written or as it is spoken: it is personal in another way than a name. */
const ADDRESS = /\.\p{L}{2}|^(www|https?)\b|\bat .+ dot |\bdot (com|net|org|edu|gov|io)\b/iu;

/**
 * Reads what somebody wants to be called.
 *
 * @param spoken the value of the slot, as Alexa understood it
 */
export function readNickname(spoken: string): Nickname {
  const name = capitalize(cleanName(spoken));
  if (name.length > LONGEST || !LOOKS_LIKE_A_NAME.test(name) || ADDRESS.test(name)) {
    return { status: 'unusable' };
  }
  return { status: isDoubtful(name) ? 'doubtful' : 'good', name };
}

/**
 * Whether a text is a nickname in the form that `readNickname` gives it.
 *
 * @param text the text
 */
export function isNickname(text: string): boolean {
  const nickname = readNickname(text);
  return nickname.status !== 'unusable' && nickname.name === text;
}

function isDoubtful(name: string): boolean {
  return (
    /\p{N}/u.test(name) ||
    name.length < 2 ||
    name.length > LONGEST_WITHOUT_DOUBT ||
    name.split(' ').length > MOST_WORDS_WITHOUT_DOUBT
  );
}

/** Alexa hears words, and writes them all in lower case. */
function capitalize(name: string): string {
  if (name !== name.toLowerCase()) return name;
  return name.replace(/(?<![\p{L}\p{M}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
