/** One word of an utterance. */
export interface Word {
  /** As a slot takes it: in lower case, without punctuation around it. */
  readonly spoken: string;
  /** As it is compared: letters and digits alone, so that `what's` and `whats` are one. */
  readonly sound: string;
}

const AROUND_A_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const NOT_HEARD = /[^\p{L}\p{M}\p{N}]/gu;

/**
 * The words of an utterance. Speech has neither case nor punctuation, so neither counts.
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

/** What a slot takes from these words. */
export function spokenText(spoken: readonly Word[]): string {
  return spoken.map((word) => word.spoken).join(' ');
}

/** What utterances are compared by: the same for everything that sounds the same. */
export function sound(utterance: string): string {
  return words(utterance)
    .map((word) => word.sound)
    .join(' ');
}
