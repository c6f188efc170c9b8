/** One word of an utterance. */
export interface Word {
  /** As it goes into a slot: in lower case, without punctuation around it. */
  readonly spoken: string;
  /** As it is compared: letters and digits only, so that `what's` equals `whats`. */
  readonly sound: string;
  /** Whether it continues the word before it, as in Japanese, where nothing separates words. */
  readonly isJoined?: boolean;
}

const AROUND_A_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const NOT_HEARD = /[^\p{L}\p{M}\p{N}]/gu;

/** The accents of Latin letters, and the dot that Hindi keyboards often leave out. */
const OFTEN_OMITTED = /[\u0300-\u036f\u093c]/g;

/** Two signs for the same sound in Hindi. */
const CHANDRABINDU = /\u0901/g;
const ANUSVARA = '\u0902';

/** Without spaces, a katakana word, a Latin word, or a single sign is a unit. */
const UNIT =
  /[\p{sc=Katakana}ー]+|[\p{sc=Latin}\p{N}]([\p{sc=Latin}\p{M}\p{N}'’-]*[\p{sc=Latin}\p{M}\p{N}])?|\p{L}\p{M}*/gu;

/**
 * Splits an utterance into words. Case and punctuation don't count: they can't be heard.
 *
 * @param utterance what was typed
 */
export function words(utterance: string): Word[] {
  return typed(utterance)
    .split(/\s+/u)
    .map((word) => word.replace(AROUND_A_WORD, ''))
    .filter((word) => word !== '')
    .map((spoken) => ({ spoken, sound: toSound(spoken) }));
}

/**
 * Splits an utterance of a language that is written without spaces. Which signs form a word would take
 * a dictionary, so each is a unit of its own; only katakana words are clear.
 *
 * @param utterance what was typed
 */
export function units(utterance: string): Word[] {
  let end = 0;
  return [...typed(utterance).matchAll(UNIT)].map(({ 0: spoken, index }) => {
    const isJoined = index === end;
    end = index + spoken.length;
    return { spoken, sound: toSound(spoken), isJoined };
  });
}

/** Returns the words as the value of a slot. */
export function spokenText(spoken: readonly Word[]): string {
  return spoken
    .filter((word) => word.spoken !== '')
    .map((word) => (word.isJoined ? word.spoken : ` ${word.spoken}`))
    .join('')
    .trim();
}

/** Returns the words as they are compared: equal for all that sounds the same. */
export function soundOf(spoken: readonly Word[]): string {
  return spoken.map((word) => word.sound).join(' ');
}

/** Returns each reading of an utterance once: most are the same with and without polite words. */
export function withoutRepeats(readings: readonly (readonly Word[])[]): (readonly Word[])[] {
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}

function typed(utterance: string): string {
  return utterance.normalize('NFKC').toLowerCase();
}

function toSound(spoken: string): string {
  return spoken
    .normalize('NFD')
    .replace(OFTEN_OMITTED, '')
    .replace(CHANDRABINDU, ANUSVARA)
    .normalize('NFC')
    .replace(NOT_HEARD, '');
}
