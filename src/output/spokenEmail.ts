import { escapeForSsml, type Ssml } from './ssml';

type Sign = 'at' | 'dot' | 'dash' | 'underscore' | 'plus';

/** Punctuation that has a spoken name. */
const NAMED_SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['@', 'at'],
  ['.', 'dot'],
  ['-', 'dash'],
  ['_', 'underscore'],
  ['+', 'plus'],
]);

/** Returns a punctuation mark's name in the user's language. */
export type SignName = (sign: Sign) => string;

/** An email address as SSML that listeners can follow. Safe for any input. */
export interface SpokenEmail {
  /** Words as words, punctuation by name, digits one by one. */
  readonly spoken: Ssml;
  /** The local part, letter by letter. */
  readonly spelled: Ssml;
}

/**
 * Converts an email address to speech.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/speech-synthesis-markup-language-ssml-reference.html#say-as
 */
export function spokenEmail(address: string, nameOf: SignName): SpokenEmail {
  const words = address.match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  return {
    spoken: { ssml: words.map((word) => spoken(word, nameOf)).join(' ') },
    spelled: { ssml: Array.from(local, (letter) => spokenAlone(letter, nameOf)).join(', ') },
  };
}

function spoken(word: string, nameOf: SignName): string {
  if (/^\p{N}+$/u.test(word)) return sayAs('digits', word);
  return /^\p{L}+$/u.test(word) ? word : sign(word, nameOf);
}

function spokenAlone(character: string, nameOf: SignName): string {
  return /[\p{L}\p{N}]/u.test(character) ? sayAs('characters', character) : sign(character, nameOf);
}

/** Returns a mark's name, or the mark itself if it has none. */
function sign(character: string, nameOf: SignName): string {
  const named = NAMED_SIGNS.get(character);
  if (named) return nameOf(named);
  return /\p{C}/u.test(character) ? '' : escapeForSsml(character);
}

function sayAs(interpretation: 'characters' | 'digits', text: string): string {
  return `<say-as interpret-as="${interpretation}">${text}</say-as>`;
}
