import { escapeForSsml, type Ssml } from './ssml';

type Sign = 'at' | 'dot' | 'dash' | 'underscore' | 'plus';

/** The signs of an email address that have names. */
const NAMED_SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['@', 'at'],
  ['.', 'dot'],
  ['-', 'dash'],
  ['_', 'underscore'],
  ['+', 'plus'],
]);

/** Returns what a sign is called in the language of the user. */
export type SignName = (sign: Sign) => string;

/** An email address as SSML that can be understood when heard. Safe whatever the address holds. */
export interface SpokenEmail {
  /** Words as words, signs by their names, and digits one by one. */
  readonly spoken: Ssml;
  /** The part before the `@`, which is the hard one, letter by letter. */
  readonly spelled: Ssml;
}

/**
 * Returns an email address as it is said.
 *
 * @param address the address
 * @param nameOf names a sign
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

/** A sign without a name of its own is left to Alexa. */
function sign(character: string, nameOf: SignName): string {
  const named = NAMED_SIGNS.get(character);
  if (named) return nameOf(named);
  return /\p{C}/u.test(character) ? '' : escapeForSsml(character);
}

function sayAs(interpretation: 'characters' | 'digits', text: string): string {
  return `<say-as interpret-as="${interpretation}">${text}</say-as>`;
}
