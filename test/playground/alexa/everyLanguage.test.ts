import { languages } from '../../../src/identity';
import type { LanguageName } from '../../../src/languages';
import { IntentFinder } from '../../../playground/alexa/understanding/IntentFinder';
import { suggestions } from '../../../playground/alexa/understanding/suggestions';
import { understand } from '../../../playground/alexa/understanding/understand';
import { natural } from './natural';
import { projectModelIn } from './support/projectModel';
import { skillId } from './support/TestPlayground';

const names = Object.keys(languages) as LanguageName[];

describe.each(names)('Alexa understands, in the language %s,', (name) => {
  const { locales, examplePhrases, invocationName } = languages[name];
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
  const { launch, oneShots, inSession, nothing } = natural[name];
  const rows = (table: Readonly<Record<string, readonly string[]>>): [string, string][] =>
    Object.entries(table).flatMap(([intent, said]) =>
      said.map((utterance): [string, string] => [utterance, intent]),
    );

  test('the example phrases of the skill store: the first opens the skill, the others ask it', () => {
    const meanings = examplePhrases.map((phrase) => meaningsOf(phrase, false));
    expect(meanings).toEqual([['launch'], ['WhoAmIIntent'], ['MyEmailIntent']]);
  });

  test.each(launch)('"%s" as a launch', (utterance) => {
    expect(meaningsOf(utterance, false)).toEqual(['launch']);
  });

  test.each(rows(oneShots))('"%s" as %s', (utterance, intent) => {
    expect(meaningsOf(utterance, false)).toEqual([intent]);
  });

  test.each(rows(inSession))('"%s" as %s', (utterance, intent) => {
    expect(meaningsOf(utterance, true)).toEqual([intent]);
  });

  test.each(nothing)('that "%s" means nothing', (utterance) => {
    expect(meaningsOf(utterance, true)).toEqual(['AMAZON.FallbackIntent']);
  });

  test('every sample as what it is a sample of', () => {
    const [value = ''] = model.types.flatMap(({ values }) => values.map((one) => one.name.value));
    const misunderstood = model.intents.flatMap((intent) =>
      intent.samples
        .map((sample) => sample.replace(/\{\w+\}/, value))
        .filter((sample) => String(meaningsOf(sample, true)) !== intent.name),
    );
    expect(misunderstood).toEqual([]);
  });

  test('everything that the page suggests', () => {
    const [opening = '', oneShot = ''] = suggestions(model, false, name);
    expect(meaningsOf(opening, false)).toEqual(['launch']);
    expect(meaningsOf(oneShot, false)).toEqual(['WhoAmIIntent']);
    const [help = '', stop = ''] = suggestions(model, true, name).slice(-2);
    expect(meaningsOf(help, true)).toEqual(['AMAZON.HelpIntent']);
    expect(meaningsOf(stop, true)).toEqual(['AMAZON.StopIntent']);
  });
});
