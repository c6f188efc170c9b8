import type { LanguageModel, ModelIntent } from '../skillBuild/interactionModel';

/**
 * Things to say, one for each of the skill's own intents, and the way out.
 *
 * @param model what people can say
 * @param inSession whether the skill is open; if not, it has to be called by its name
 */
export function suggestions(model: LanguageModel, inSession: boolean): string[] {
  const examples = model.intents
    .filter(({ name }) => !name.startsWith('AMAZON.'))
    .flatMap((intent) => example(model, intent) ?? []);
  if (inSession) return [...examples, 'help', 'stop'];

  const { invocationName } = model;
  const oneShots = examples.slice(0, 1).map((request) => `ask ${invocationName} ${request}`);
  return [`open ${invocationName}`, ...oneShots];
}

/** The first sample of an intent, its slots filled in; nothing if one cannot be. */
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
