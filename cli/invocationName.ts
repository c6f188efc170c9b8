import { JovoCliError, Log } from '@jovotech/cli-core';
import { allLanguages } from '../src/languages/all';

/**
 * What is wrong with an invocation name. Amazon refuses a model with `faults`; `warnings` matter only
 * when the skill is published.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/choose-the-invocation-name-for-a-custom-skill.html
 */
export interface InvocationNameReport {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

const wakeWords = ['alexa', 'amazon', 'echo', 'computer', 'skill', 'app'];
const launchWords = ['launch', 'ask', 'tell', 'load', 'begin', 'enable', 'open', 'run', 'start'];
const connectingWords = [
  'to',
  'from',
  'by',
  'if',
  'and',
  'whether',
  'in',
  'using',
  'with',
  'about',
];
const articles = ['a', 'an', 'the', 'for', 'of', 'my'];

/** Letters without capitals (of any script), apostrophes, and periods as in "b. b. c.". */
const ALLOWED = /^[\p{Ll}\p{Lm}\p{Lo}\p{M}'’. ]+$/u;

/** Reports what is wrong with an invocation name. */
export function checkInvocationName(name: string): InvocationNameReport {
  const words = name.split(' ');
  const among = (list: readonly string[]): string =>
    words.filter((word) => list.includes(word)).join('", "');
  const report = (entries: readonly (readonly [boolean, string])[]): string[] =>
    entries.flatMap(([applies, text]) => (applies ? [text] : []));
  return {
    faults: report([
      [name.length < 2 || name.length > 50, 'must have 2 to 50 characters'],
      [
        !ALLOWED.test(name),
        'must be lower-case letters, spaces, apostrophes and periods; spell out numbers',
      ],
      [/^ | $| {2}/.test(name), 'must not have a space at either end, or two in a row'],
    ]),
    warnings: report([
      [among(wakeWords) !== '', `must not contain "${among(wakeWords)}"`],
      [among(launchWords) !== '', `must not contain the launch word "${among(launchWords)}"`],
      [
        among(connectingWords) !== '',
        `must not contain the connecting word "${among(connectingWords)}"`,
      ],
      [words.length === 1, 'must have two words, unless it is your brand'],
      [
        words.length === 2 && among(articles) !== '',
        `must have a second word besides "${among(articles)}"`,
      ],
    ]),
  };
}

/**
 * Checks the invocation name of each language, before anything is built.
 *
 * @param isPublished whether to warn about what matters for publishing
 * @param names the invocation name of each language. Default: those of `src/languages/`
 * @throws {JovoCliError} with every name that Amazon would refuse
 */
export function checkInvocationNames(
  { isPublished }: { readonly isPublished: boolean },
  names: Readonly<Record<string, string>> = namesOfTheSkill(),
): void {
  const lines = (kind: keyof InvocationNameReport): string[] =>
    Object.entries(names).flatMap(([language, name]) =>
      checkInvocationName(name)[kind].map((text) => `"${name}" (${language}) ${text}.`),
    );
  const faults = lines('faults');
  if (faults.length > 0) {
    throw new JovoCliError({
      message: 'Amazon would refuse the invocation name.',
      details: faults.join('\n'),
      hint: 'Change invocationName in src/languages/, in the index.ts of the language.',
    });
  }
  if (!isPublished) return;
  for (const warning of lines('warnings')) {
    Log.warning(`To publish the skill, the invocation name ${warning}`);
  }
}

function namesOfTheSkill(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(allLanguages).map(([language, { invocationName }]) => [
      language,
      invocationName,
    ]),
  );
}
