import { words, type Word } from './words';

/** What people say before a request without meaning anything else by it. */
const before = phrases([
  'please',
  'would you mind',
  'do you mind',
  'can you',
  'could you',
  'would you',
  'will you',
  'you can',
  'can i',
  'could i',
  'may i',
  'can we',
  'let me',
  "let's",
  'i want to',
  'i wanna',
  'i need to',
  "i'd like to",
  'i would like to',
  "i'd love to",
  'i would love to',
  'i want you to',
  'i need you to',
  "i'd like you to",
  'i would like you to',
  "i'm trying to",
  'i am trying to',
  'do you happen to know',
  'do you know if',
  'do you know whether',
  'tell me if',
  'tell me whether',
  'check if',
  'check whether',
  'go ahead and',
  'try to',
  'just',
  'now',
  'then',
  'and',
  'um',
  'uh',
  'er',
  'hmm',
  'oh',
  'hey',
  'hi',
  'hello',
  'ok',
  'okay',
  'alright',
  'so',
  'well',
  'alexa',
]);

/** What people say after a request without meaning anything else by it. */
const after = phrases([
  'please',
  'thanks',
  'thank you',
  'then',
  'for me',
  'to me',
  'if you can',
  'if you like',
  "if you don't mind",
  'if you do not mind',
  'if possible',
  'right now',
  'now',
  'again',
  'alexa',
]);

/** Words without a meaning of their own, anywhere in a request. */
const fillers = new Set(
  (
    'please kindly um uh er erm hmm oh well just actually really simply maybe currently already ' +
    'exactly alexa'
  ).split(' '),
);

/**
 * Returns an utterance without words like "um", wherever they are.
 *
 * @param spoken the utterance
 */
export function withoutFillers(spoken: readonly Word[]): readonly Word[] {
  return spoken.filter(({ sound }) => !fillers.has(sound));
}

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
