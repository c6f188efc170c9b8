import { asHeard } from './asHeard';
import { NAME, NAME_RULE } from './name';
import type { Intent, Model, SlotType } from './readModel';

/** Amazon's limits. @see https://developer.amazon.com/docs/alexa/smapi/interaction-model-schema.html */
const MAX_INTENTS = 250;
const MAX_SAMPLE_LENGTH = 200;

/** Amazon refuses a skill without help, stop and cancel. */
const requiredIntents = ['AMAZON.HelpIntent', 'AMAZON.StopIntent', 'AMAZON.CancelIntent'];

/**
 * Slot types that accept whole phrases. A sample must have other words beside such a slot, and no
 * second slot.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/slot-type-reference.html#amazonsearchquery
 */
const phraseTypes = ['AMAZON.SearchQuery'];

const BUILT_IN = /^AMAZON\.\w+(<.+>)?$/;
const SLOT = /\{([^{}]*)\}/g;

/** Letters of any script, spaces, periods, underscores, apostrophes and hyphens. */
const SPEAKABLE = /^[\p{L}\p{M}\s._'’-]*$/u;

/**
 * Returns what Amazon would refuse of the intents: their names, slots and samples.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/create-intents-utterances-and-slots.html
 */
export function intentFaults({ intents, types }: Model): string[] {
  return [
    ...namesOf(intents),
    ...intents.flatMap((intent) => [
      ...slotFaults(intent, types),
      ...intent.samples.flatMap((sample) => sampleFaults(sample, intent)),
    ]),
    ...duplicates(intents),
  ];
}

function namesOf(intents: readonly Intent[]): string[] {
  const names = intents.map(({ name }) => name);
  const tooMany = names.length > MAX_INTENTS;
  return [
    ...requiredIntents
      .filter((name) => !names.includes(name))
      .map((name) => `${name}: is missing, and Amazon requires it`),
    ...new Set(
      names
        .filter((name, index) => names.indexOf(name) !== index)
        .map((name) => `${name}: appears more than once`),
    ),
    ...names
      .filter((name) => !NAME.test(name) && !BUILT_IN.test(name))
      .map((name) => `${name}: an intent's name ${NAME_RULE}`),
    ...intents
      .filter(({ name, samples: own }) => !BUILT_IN.test(name) && own.length === 0)
      .map(({ name }) => `${name}: has no sample`),
    ...(tooMany ? [`${names.length} intents: Amazon accepts up to ${MAX_INTENTS}`] : []),
  ];
}

function slotFaults({ name, samples: own, slots }: Intent, types: readonly SlotType[]): string[] {
  const used = own.flatMap(slotsIn);
  return slots.flatMap((slot) => {
    const where = `${name}: slot "${slot.name}"`;
    const isKnown =
      slot.type.startsWith('AMAZON.') || types.some((type) => type.name === slot.type);
    return [
      ...(NAME.test(slot.name) ? [] : [`${where}: a slot's name ${NAME_RULE}`]),
      ...(isKnown ? [] : [`${where}: the type "${slot.type}" is not defined`]),
      ...(used.includes(slot.name) || slot.isAskedFor ? [] : [`${where}: no sample uses it`]),
    ];
  });
}

function sampleFaults(sample: string, { name, slots }: Intent): string[] {
  const used = slotsIn(sample);
  const words = sample.replaceAll(SLOT, ' ');
  const undeclared = used.filter((slot) => !slots.some((declared) => declared.name === slot));
  const phrase = slots.find((slot) => used.includes(slot.name) && phraseTypes.includes(slot.type));
  const isTwice = new Set(used).size !== used.length;
  const faults: [boolean, string][] = [
    [sample.trim() === '', 'is empty'],
    [/\d/.test(words), 'has digits; spell numbers out'],
    [
      !SPEAKABLE.test(words.replaceAll(/\d/g, '')),
      'has characters other than letters, spaces, periods, underscores, apostrophes and hyphens',
    ],
    [sample.length > MAX_SAMPLE_LENGTH, `is longer than ${MAX_SAMPLE_LENGTH} characters`],
    [undeclared.length > 0, `uses the slot "${undeclared.join('", "')}", which is not declared`],
    [isTwice, 'uses a slot twice'],
    [
      phrase !== undefined && words.trim() === '',
      `needs other words beside a slot of type ${phrase?.type}`,
    ],
    [
      phrase !== undefined && new Set(used).size > 1,
      `has another slot beside one of type ${phrase?.type}`,
    ],
  ];
  return faults.flatMap(([applies, text]) => (applies ? [`${name}: "${sample}" ${text}`] : []));
}

/** The same words, with slots of the same types, can't mean two things. */
function duplicates(intents: readonly Intent[]): string[] {
  const first = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, samples: own, slots } of intents) {
    for (const sample of own) {
      const key = asHeard(
        sample.replaceAll(
          SLOT,
          (_, slot: string) => `{${slots.find((s) => s.name === slot)?.type}}`,
        ),
      );
      const former = first.get(key);
      if (former === undefined) first.set(key, name);
      else if (former === name) faults.push(`${name}: "${sample}" appears more than once`);
      else faults.push(`${name}: "${sample}" is also a sample of ${former}`);
    }
  }
  return faults;
}

function slotsIn(sample: string): string[] {
  return [...sample.matchAll(SLOT)].map(([, slot = '']) => slot);
}
