import { escapeForSsml, type Ssml } from './ssml';

/** Signs that an e-mail address may hold, as one says them. */
const SPOKEN: Readonly<Record<string, string>> = {
  '@': 'at',
  '.': 'dot',
  '-': 'dash',
  _: 'underscore',
  '+': 'plus',
};

/**
 * An e-mail address as SSML that can be understood when heard: words as words, signs by their
 * names, digits one by one, and then the part before the `@`, which is the hard one, letter by
 * letter.
 *
 * @param address the address
 * @returns safe whatever the address holds
 * @see https://developer.amazon.com/docs/alexa/custom-skills/speech-synthesis-markup-language-ssml-reference.html#say-as
 */
export function spokenEmail(address: string): Ssml {
  const words = address.match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? [];
  const local = address.slice(0, Math.max(0, address.lastIndexOf('@')));
  const spelled = Array.from(local, spokenAlone).join(', ');
  return { ssml: `${words.map(spoken).join(' ')}. That is: ${spelled}` };
}

function spoken(word: string): string {
  if (/^\p{N}+$/u.test(word)) return sayAs('digits', word);
  return /^\p{L}+$/u.test(word) ? word : sign(word);
}

function spokenAlone(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? sayAs('characters', character) : sign(character);
}

/** A sign without a name of its own is left to Alexa. */
function sign(character: string): string {
  return SPOKEN[character] ?? (/\p{C}/u.test(character) ? '' : escapeForSsml(character));
}

function sayAs(interpretation: 'characters' | 'digits', text: string): string {
  return `<say-as interpret-as="${interpretation}">${text}</say-as>`;
}
