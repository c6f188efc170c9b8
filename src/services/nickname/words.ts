import type { NameWords } from '../../languages/Language';

/** Letters of scripts that write no spaces between words. */
const UNSPACED = /^[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

const PART_OF_A_WORD = '[\\p{L}\\p{M}\\p{N}]';

/** Removes polite words around a name: "Call me Captain, please." */
export function withoutPoliteWords(spoken: string, { before, after }: NameWords): string {
  const opening = listed(before).map((word) => (UNSPACED.test(word) ? `${word} ?` : `${word} `));
  const ending = listed(after).map((word) => (UNSPACED.test(word) ? ` ?${word}` : ` ${word}`));
  const rest = spoken
    .replace(new RegExp(`^(?:${opening.join('|')})+`, 'iu'), '')
    .replace(new RegExp(`(?:${ending.join('|')})+$`, 'iu'), '');
  return rest === '' ? spoken : rest;
}

/** Returns whether a text may not be meant as a name, or is one that nobody wants to hear by mistake. */
export function isUnlikelyName(name: string, { notNames, swearWords }: NameWords): boolean {
  const words = name.toLowerCase();
  const notAName = `(?<!${PART_OF_A_WORD})(?:${listed(notNames).join('|')})(?!${PART_OF_A_WORD})`;
  return (
    new RegExp(notAName, 'u').test(words) ||
    [words, ...words.split(/[^\p{L}\p{M}]+/u)].some((word) => swearWords.includes(word))
  );
}

function listed(words: string): string[] {
  return words.split(',').map((word) => word.trim());
}
