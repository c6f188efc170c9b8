import { type Check } from '../../../linking/doctor/Check';
import type { Candidate } from '../Candidate';
import { inEachLocale, judge } from '../locales';
import { meaningOf } from '../phrases';
import { rules } from '../rules';
import { speechIn } from '../SkillAnswer';
import { UNKNOWN_INTENT, type Turn } from '../turns';

/** Amazon shows three, and accepts four. */
const MAX_PHRASES = 4;

const group = 'Example phrases';
const fix =
  'Change examplePhrases in src/languages/, in the index.ts of the language, or add a sample to the ' +
  'model. heard.ts, beside it, lists how Alexa lets people open and ask a skill. Build again.';

/** Checks the example phrases. Amazon calls them the most common reason for a failed certification. */
export function phraseChecks(
  candidate: Candidate,
  turnsIn: () => Promise<readonly Turn[]>,
): Check[] {
  const phrasesOf = (locale: string): readonly string[] =>
    candidate.manifest.publishingInformation?.locales?.[locale]?.examplePhrases ?? [];
  return [
    {
      id: 'phrase-count',
      group,
      title: 'Number',
      rules: [rules.functional],
      run: () =>
        judge(
          inEachLocale(candidate, (locale) => countFaults(phrasesOf(locale))),
          'up to three, all different',
          fix,
        ),
    },
    {
      id: 'phrase-samples',
      group,
      title: 'Match samples',
      rules: [rules.functional],
      run: () =>
        judge(
          inEachLocale(candidate, (locale) => matchFaults(phrasesOf(locale), locale, candidate)),
          'the first opens the skill, the others are sample utterances',
          fix,
        ),
    },
    {
      id: 'phrase-answers',
      group,
      title: 'Get an answer',
      needs: ['phrase-samples'],
      rules: [rules.functional],
      run: async () => {
        const turns = await turnsIn();
        return judge(
          inEachLocale(candidate, (locale) =>
            answerFaults(
              phrasesOf(locale),
              turns.filter((turn) => turn.locale === locale && turn.after === 'nothing'),
              locale,
              candidate,
            ),
          ),
          'from the running skill, with an account and without',
          'Change the handler in src/components/, or the phrase.',
        );
      },
    },
  ];
}

function countFaults(phrases: readonly string[]): string[] {
  return [
    ...(phrases.length === 0 ? ['there is no example phrase'] : []),
    ...(phrases.length > MAX_PHRASES ? [`${phrases.length} example phrases are too many`] : []),
    ...(new Set(phrases).size < phrases.length ? ['an example phrase is there twice'] : []),
  ];
}

function matchFaults(phrases: readonly string[], locale: string, { models }: Candidate): string[] {
  const model = models[locale];
  if (!model) return ['there is no interaction model'];
  return phrases.flatMap((phrase, index) => {
    const meaning = meaningOf(phrase, model, locale);
    if (meaning.type === 'nothing') return [`"${phrase}" ${meaning.reason}`];
    return index === 0 && meaning.type !== 'launch'
      ? [`"${phrase}" comes first, so it must only open the skill`]
      : [];
  });
}

function answerFaults(
  phrases: readonly string[],
  turns: readonly Turn[],
  locale: string,
  { models }: Candidate,
): string[] {
  const model = models[locale];
  if (!model) return [];
  return phrases.flatMap((phrase) => {
    const meaning = meaningOf(phrase, model, locale);
    if (meaning.type === 'nothing') return [];
    const said = meaning.type === 'launch' ? 'LaunchRequest' : meaning.intent.name;
    const isBad = turns
      .filter((turn) => turn.said === said)
      .some(
        (turn) =>
          speechIn(turn.answer) === '' ||
          (turn.isLinked &&
            turns.some(
              (other) =>
                other.said === UNKNOWN_INTENT &&
                other.isLinked &&
                speechIn(other.answer) === speechIn(turn.answer),
            )),
      );
    return isBad ? [`"${phrase}" gets no answer of its own`] : [];
  });
}
