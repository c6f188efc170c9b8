import { asHeard } from './asHeard';
import { builtInIntents, builtInSlotTypes } from './builtIns';
import type { Model, SlotType } from './readModel';

const NOT_AN_INTENT = 'is not a built-in intent that this project knows: check its spelling';
const NOT_A_TYPE = 'is not a built-in slot type that this project knows: check its spelling';

/** Returns what Amazon may refuse of a model, depending on the locale and on where it is checked. */
export function modelWarnings({ intents, types }: Model): string[] {
  return [
    ...intents.flatMap(({ name, slots }) => [
      ...(isUnknown(name, builtInIntents) ? [`${name}: ${NOT_AN_INTENT}`] : []),
      ...slots
        .filter(({ type }) => isUnknown(type, builtInSlotTypes))
        .map((slot) => `${name}: slot "${slot.name}": ${slot.type} ${NOT_A_TYPE}`),
    ]),
    ...types.flatMap((type) => [
      ...(isUnknown(type.name, builtInSlotTypes) ? [`${type.name}: ${NOT_A_TYPE}`] : []),
      ...repetitions(type),
    ]),
  ];
}

/** Names with brackets are those of Amazon's library of built-in intents, which is long. */
function isUnknown(name: string, known: readonly string[]): boolean {
  return name.startsWith('AMAZON.') && !name.includes('<') && !known.includes(name);
}

/**
 * Amazon's console refuses a value that is there twice, while its API accepts it.
 *
 * @see https://github.com/alexa/ask-cli/issues/13
 */
function repetitions({ name, values }: SlotType): string[] {
  const former = new Set<string>();
  return values.flat().flatMap((word) => {
    const isFirst = !former.has(asHeard(word));
    former.add(asHeard(word));
    return isFirst ? [] : [`${name}: "${word}" appears more than once`];
  });
}
