import { languages } from '.';
import type { Heard } from './Heard';

/**
 * Returns what Alexa understands in the language of a locale by itself: `heard.ts` in the folder of the
 * language. English if the skill doesn't speak the language.
 *
 * @param locale such as `en-GB`
 */
export function heardIn(locale: string): Heard {
  const [name = ''] = locale.split('-');
  const folder = Object.hasOwn(languages, name) ? name : 'en';
  // Not in the list of languages: it would then be part of the bundle, which doesn't need it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require(`./${folder}/heard`) as { readonly heard: Heard }).heard;
}

/**
 * Returns the phrases that a pattern with alternatives stands for; the one with the first
 * alternatives comes first.
 *
 * @param pattern such as `(open|start) {skill}`
 */
export function phrasesOf(pattern: string): string[] {
  const found = /\(([^()]*)\)/.exec(pattern);
  if (!found) return [pattern.replaceAll(/ {2,}/g, ' ').trim()];
  const [group, alternatives = ''] = found;
  return alternatives
    .split('|')
    .flatMap((alternative) => phrasesOf(pattern.replace(group, () => alternative)));
}

/**
 * Returns what to say to open a skill.
 *
 * @param locale the language
 * @param invocationName the name of the skill
 */
export function launchPhrase(locale: string, invocationName: string): string {
  return firstPhrase(heardIn(locale).launch).replace('{skill}', () => invocationName);
}

/**
 * Returns what to say to ask a skill for something in one sentence.
 *
 * @param locale the language
 * @param invocationName the name of the skill
 * @param request what to ask for
 */
export function askPhrase(locale: string, invocationName: string, request: string): string {
  return firstPhrase(heardIn(locale).ask)
    .replace('{skill}', () => invocationName)
    .replace('{request}', () => request);
}

function firstPhrase(patterns: readonly string[]): string {
  return patterns.flatMap(phrasesOf)[0] ?? '';
}
