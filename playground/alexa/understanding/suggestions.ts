import { askPhrase, launchPhrase } from '../../../src/languages/heardIn';
import type { LanguageModel, ModelIntent } from '../skillBuild/interactionModel';
import { hearingIn } from './Hearing';

/**
 * Returns things to say: one for each of the skill's own intents, help, and stop.
 *
 * @param model what people can say
 * @param inSession whether a session is open; otherwise each suggestion names the skill
 * @param locale the language. Default: `en-US`
 */
export function suggestions(model: LanguageModel, inSession: boolean, locale = 'en-US'): string[] {
  const examples = model.intents
    .filter(({ name }) => !name.startsWith('AMAZON.'))
    .flatMap((intent) => example(model, intent) ?? []);
  if (inSession) {
    const { builtIns } = hearingIn(locale);
    return [
      ...examples,
      ...['Help', 'Stop'].flatMap((name) => builtIns[`AMAZON.${name}Intent`]?.[0] ?? []),
    ];
  }

  const { invocationName } = model;
  const oneShots = examples
    .slice(0, 1)
    .map((request) => askPhrase(locale, invocationName, request));
  return [launchPhrase(locale, invocationName), ...oneShots];
}

/**
 * Returns what to say to ask the skill for something in one sentence.
 *
 * @param model what people can say
 * @param intentName what to ask for
 * @param locale the language
 * @returns the phrase, or undefined if the model has no sample of the intent
 */
export function oneShot(
  model: LanguageModel,
  intentName: string,
  locale: string,
): string | undefined {
  const intent = model.intents.find(({ name }) => name === intentName);
  const request = intent && example(model, intent);
  return request && askPhrase(locale, model.invocationName, request);
}

/** Returns the first sample of an intent whose slots can all be filled. */
function example(model: LanguageModel, intent: ModelIntent): string | undefined {
  const values = new Map(
    intent.slots.map(({ name, type }) => [
      name,
      model.types.find((candidate) => candidate.name === type)?.values[0]?.name.value,
    ]),
  );
  return intent.samples
    .map((sample) =>
      sample.replace(/\{(.*?)\}/gu, (slot, name: string) => values.get(name) ?? slot),
    )
    .find((sample) => !sample.includes('{'));
}
