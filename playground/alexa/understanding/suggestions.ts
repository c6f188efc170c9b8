import type { LanguageModel, ModelIntent } from '../skillBuild/interactionModel';

/**
 * Returns things to say: one for each of the skill's own intents, help, and stop.
 *
 * @param model what people can say
 * @param inSession whether a session is open; otherwise each suggestion names the skill
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
