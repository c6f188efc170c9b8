/** One word of an utterance. */
export interface Word {
  /** As it goes into a slot: in lower case, without punctuation around it. */
  readonly spoken: string;
  /** As it is compared: letters and digits only, so that `what's` equals `whats`. */
  readonly sound: string;
}

const AROUND_A_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const NOT_HEARD = /[^\p{L}\p{M}\p{N}]/gu;

/**
 * Splits an utterance into words. Case and punctuation don't count: they can't be heard.
 *
 * @param utterance what was typed
 */
export function words(utterance: string): Word[] {
  return utterance
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replace(AROUND_A_WORD, ''))
    .filter((word) => word !== '')
    .map((spoken) => ({ spoken, sound: spoken.replace(NOT_HEARD, '') }));
}

/** Returns the words as the value of a slot. */
export function spokenText(spoken: readonly Word[]): string {
  return spoken
    .map((word) => word.spoken)
    .filter((word) => word !== '')
    .join(' ');
}

/** Returns the words as they are compared: equal for all that sounds the same. */
export function soundOf(spoken: readonly Word[]): string {
  return spoken.map((word) => word.sound).join(' ');
}
