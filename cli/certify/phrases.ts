import type { Heard } from '../../src/languages/Heard';
import { heardIn, phrasesOf } from '../../src/languages/heardIn';
import type { Intent, Model } from './Candidate';

/** What an example phrase means. */
export type Meaning =
  | { readonly type: 'launch' }
  | { readonly type: 'intent'; readonly intent: Intent }
  | { readonly type: 'nothing'; readonly reason: string };

/**
 * Finds what Alexa would understand: the wake word, then a phrase that opens the skill, or one that asks
 * it for a sample utterance. Unlike the playground's Alexa, it leaves no room: Amazon tries the phrase
 * as it is.
 *
 * @param phrase an example phrase of the skill store
 * @param model what the skill understands
 * @param locale where the phrase is shown
 */
export function meaningOf(
  phrase: string,
  { invocationName, intents }: Model,
  locale: string,
): Meaning {
  const heard = heardIn(locale);
  const wakeWord = new RegExp(`^(${heard.wakeWords.replaceAll(/,\s*/g, '|')})\\s*[,،、]\\s*`, 'i');
  if (!wakeWord.test(phrase)) return { type: 'nothing', reason: 'does not begin with "Alexa,"' };
  const said = normalized(phrase.replace(wakeWord, ''), heard);
  const name = normalized(invocationName, heard);
  if (!said.includes(name)) {
    return { type: 'nothing', reason: `does not contain "${invocationName}"` };
  }
  const matching = (patterns: readonly string[]): readonly RegExpExecArray[] =>
    patterns
      .flatMap(phrasesOf)
      .map((pattern) => match(said, pattern, { skill: name, request: '(.+)' }, heard))
      .filter((found) => found !== null);
  if (matching(heard.launch).length > 0) return { type: 'launch' };
  const requests = matching(heard.ask).map(([, request = '']) => request);
  const asked = intents.find(({ samples = [] }) =>
    samples.some((sample) => requests.some((request) => match(request, sample, {}, heard))),
  );
  if (asked) return { type: 'intent', intent: asked };
  return { type: 'nothing', reason: 'matches no sample utterance' };
}

/** Any slot of a sample: one or two words. */
const VALUE = String.raw`\S+(?: \S+)?`;

/** Matches a text with a pattern or a sample, whose slots stand for regular expressions. */
function match(
  said: string,
  pattern: string,
  slots: Readonly<Record<string, string>>,
  heard: Heard,
): RegExpExecArray | null {
  const pieces = pattern.split(/(\{\w+\})/).map((piece) => {
    const slot = /^\{(\w+)\}$/.exec(piece)?.[1];
    return slot === undefined ? normalized(piece, heard) : (slots[slot] ?? VALUE);
  });
  const expression = pieces.filter((piece) => piece !== '').join(heard.isUnspaced ? '' : ' ');
  return new RegExp(`^${expression}$`, 'u').exec(said);
}

/** Lower case, without punctuation, and without spaces that don't count. */
function normalized(text: string, { isUnspaced = false }: Heard): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replaceAll(/\s+/g, isUnspaced ? '' : ' ')
    .trim();
}
