import { words, type Word } from './words';

/** What people say before a request without meaning anything else by it. */
const before = phrases([
  'please',
  'can you',
  'could you',
  'would you',
  'will you',
  "let's",
  'i want to',
  'i wanna',
  "i'd like to",
  'i would like to',
  'go ahead and',
  'just',
  'um',
  'uh',
  'er',
  'hmm',
  'hey',
  'hi',
  'hello',
  'ok',
  'okay',
  'so',
  'well',
]);

/** What people say after a request without meaning anything else by it. */
const after = phrases(['please', 'thanks', 'thank you', 'then', 'for me']);

/**
 * Returns an utterance without the polite and filling words before the request.
 *
 * @param spoken the utterance
 * @returns the rest, which can be empty
 */
export function withoutOpening(spoken: readonly Word[]): readonly Word[] {
  const phrase = before.find((candidate) => startsWith(spoken, candidate));
  return phrase ? withoutOpening(spoken.slice(phrase.length)) : spoken;
}

/**
 * Returns an utterance without the polite and filling words before and after the request.
 *
 * @param spoken the utterance
 * @returns the rest, which can be empty
 */
export function withoutPoliteness(spoken: readonly Word[]): readonly Word[] {
  const phrase = after.find((candidate) => startsWith(spoken.slice(-candidate.length), candidate));
  return phrase ? withoutPoliteness(spoken.slice(0, -phrase.length)) : withoutOpening(spoken);
}

/**
 * Returns whether an utterance begins with a phrase.
 *
 * @param spoken the utterance
 * @param phrase the sounds of the words
 */
export function startsWith(spoken: readonly Word[], phrase: readonly string[]): boolean {
  return phrase.every((sound, index) => spoken[index]?.sound === sound);
}

/** Returns the sounds of the words of each phrase. */
export function phrases(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map((text) => words(text).map(({ sound }) => sound));
}
