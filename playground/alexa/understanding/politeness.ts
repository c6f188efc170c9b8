import type { Hearing, Phrase } from './Hearing';
import type { Word } from './words';

/**
 * Returns an utterance without words like "um", wherever they are.
 *
 * @param spoken the utterance
 * @param hearing its language
 */
export function withoutFillers(spoken: readonly Word[], hearing: Hearing): readonly Word[] {
  const [first, ...others] = spoken;
  if (!first) return [];
  const filler = hearing.fillers.find((candidate) => startsWith(spoken, candidate));
  if (filler) return withoutFillers(spoken.slice(filler.length), hearing);
  return [first, ...withoutFillers(others, hearing)];
}

/**
 * Returns an utterance without the polite and filling words before the request.
 *
 * @param spoken the utterance
 * @param hearing its language
 * @returns the rest, which can be empty
 */
export function withoutOpening(spoken: readonly Word[], hearing: Hearing): readonly Word[] {
  const phrase = hearing.before.find((candidate) => startsWith(spoken, candidate));
  return phrase ? withoutOpening(spoken.slice(phrase.length), hearing) : spoken;
}

/**
 * Returns an utterance without the polite and filling words before and after the request.
 *
 * @param spoken the utterance
 * @param hearing its language
 * @returns the rest, which can be empty
 */
export function withoutPoliteness(spoken: readonly Word[], hearing: Hearing): readonly Word[] {
  const phrase = hearing.after.find((candidate) =>
    startsWith(spoken.slice(-candidate.length), candidate),
  );
  if (!phrase) return withoutOpening(spoken, hearing);
  return withoutPoliteness(spoken.slice(0, -phrase.length), hearing);
}

/** Returns an utterance without the article before it: "*the* star coffee". */
export function withoutArticle(spoken: readonly Word[], hearing: Hearing): readonly Word[] {
  const article = hearing.articles.find((candidate) => startsWith(spoken, candidate));
  return article ? spoken.slice(article.length) : spoken;
}

/**
 * Returns whether an utterance begins with a phrase.
 *
 * @param spoken the utterance
 * @param phrase the sounds of the words
 */
export function startsWith(spoken: readonly Word[], phrase: Phrase): boolean {
  return phrase.every((sound, index) => spoken[index]?.sound === sound);
}
