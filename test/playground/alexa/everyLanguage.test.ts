import { hearingIn } from '../../../playground/alexa/understanding/Hearing';
import { allLanguages } from '../../../src/languages/all';
import { heardIn, phrasesOf } from '../../../src/languages/heardIn';
import type { LanguageName } from '../../../src/languages';
import { IntentFinder } from '../../../playground/alexa/understanding/IntentFinder';
import { suggestions } from '../../../playground/alexa/understanding/suggestions';
import { understand } from '../../../playground/alexa/understanding/understand';
import { natural } from './natural';
import { projectModelIn } from './support/projectModel';
import { skillId } from './support/TestPlayground';

const names = Object.keys(allLanguages) as LanguageName[];

describe.each(names)('Alexa understands, in the language %s,', (name) => {
  const { locales, examplePhrases, invocationName } = allLanguages[name];
  const model = projectModelIn(name);
  const finders = locales.map((locale) => new IntentFinder(model, skillId, { locale }));

  /** Returns what an utterance means in each locale. */
  function meaningsOf(utterance: string, inSession: boolean): string[] {
    const meanings = finders.map((finder) => {
      const said = utterance.replace('{skill}', invocationName);
      const meaning = understand(said, invocationName, finder, inSession);
      return meaning.type === 'intent' ? meaning.intent.name : meaning.type;
    });
    return [...new Set(meanings)];
  }

  /** Returns the utterances that don't mean what they should. */
  function misunderstood(
    utterances: readonly string[],
    inSession: boolean,
    meaning: string,
  ): string[] {
    return utterances.filter((said) => String(meaningsOf(said, inSession)) !== meaning);
  }

  test('the example phrases of the skill store: the first opens the skill, the others ask it', () => {
    const meanings = examplePhrases.map((phrase) => meaningsOf(phrase, false));
    expect(meanings).toEqual([['launch'], ['WhoAmIIntent'], ['MyEmailIntent']]);
  });

  test('every way to open and to ask a skill', () => {
    const { launch, ask } = heardIn(name);
    const { samples: [request = ''] = [] } = model.intents[0] ?? {};
    const questions = ask.flatMap(phrasesOf).map((phrase) => phrase.replace('{request}', request));
    expect(misunderstood(launch.flatMap(phrasesOf), false, 'launch')).toEqual([]);
    expect(misunderstood(questions, false, model.intents[0]?.name ?? '')).toEqual([]);
  });

  test('everything that the built-in intents understand without samples', () => {
    const { builtIns } = hearingIn(name);
    const wrong = model.intents.flatMap((intent) =>
      misunderstood(builtIns[intent.name] ?? [], true, intent.name),
    );
    expect(wrong).toEqual([]);
  });

  test('every sample as what it is a sample of', () => {
    const [value = ''] = model.types.flatMap(({ values }) => values.map((one) => one.name.value));
    const wrong = model.intents.flatMap(({ name: intent, samples }) =>
      misunderstood(
        samples.map((sample) => sample.replace(/\{\w+\}/, value)),
        true,
        intent,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('everything that the page suggests', () => {
    const [opening = '', oneShot = ''] = suggestions(model, false, name);
    expect(meaningsOf(opening, false)).toEqual(['launch']);
    expect(meaningsOf(oneShot, false)).toEqual(['WhoAmIIntent']);
    const [help = '', stop = ''] = suggestions(model, true, name).slice(-2);
    expect(meaningsOf(help, true)).toEqual(['AMAZON.HelpIntent']);
    expect(meaningsOf(stop, true)).toEqual(['AMAZON.StopIntent']);
  });

  const said = natural[name];
  if (!said) return;
  const rows = (table: Readonly<Record<string, readonly string[]>>): [string, string][] =>
    Object.entries(table)
      // A skill of your own may not have all of these.
      .filter(([intent]) => model.intents.some(({ name: known }) => known === intent))
      .flatMap(([intent, utterances]) =>
        utterances.map((utterance): [string, string] => [utterance, intent]),
      );

  test.each(said.launch)('"%s" as a launch', (utterance) => {
    expect(meaningsOf(utterance, false)).toEqual(['launch']);
  });

  test.each(rows(said.oneShots))('"%s" as %s', (utterance, intent) => {
    expect(meaningsOf(utterance, false)).toEqual([intent]);
  });

  test.each(rows(said.inSession))('"%s" as %s', (utterance, intent) => {
    expect(meaningsOf(utterance, true)).toEqual([intent]);
  });

  test.each(said.nothing)('that "%s" means nothing', (utterance) => {
    expect(meaningsOf(utterance, true)).toEqual(['AMAZON.FallbackIntent']);
  });
});
