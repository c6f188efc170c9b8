import * as z from 'zod';

/** Amazon's limits. @see https://developer.amazon.com/docs/alexa/smapi/interaction-model-schema.html */
const MAX_INTENTS = 250;
const MAX_SAMPLE_LENGTH = 200;
const MAX_VALUE_LENGTH = 140;

/** Amazon refuses a skill without help, stop and cancel. */
const requiredIntents = ['AMAZON.HelpIntent', 'AMAZON.StopIntent', 'AMAZON.CancelIntent'];

/**
 * Slot types that accept whole phrases. A sample must have other words beside such a slot, and no
 * second slot.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/slot-type-reference.html#amazonsearchquery
 */
const phraseTypes = ['AMAZON.SearchQuery'];

/** @see https://developer.amazon.com/docs/alexa/custom-skills/create-intents-utterances-and-slots.html */
const NAME = /^[a-z_]+$/i;
const BUILT_IN = /^AMAZON\.\w+(<.+>)?$/;
const SLOT = /\{([^{}]*)\}/g;

/** Letters of any script, spaces, periods, underscores, apostrophes and hyphens. */
const SPEAKABLE = /^[\p{L}\p{M}\s._'’-]*$/u;

const samples = z.array(z.string()).default([]);
const slotTypeName = z.union([z.string(), z.object({ alexa: z.string() })]);
const slotOfJovo = z.looseObject({
  type: slotTypeName.optional(),
  alexa: z.looseObject({ samples }).optional(),
});
/**
 * Synonyms are optional, though ask-smapi-model's `spec.json` requires at least one.
 *
 * @see https://developer.amazon.com/docs/custom-skills/entity-resolution-for-custom-slot-types.html
 */
const named = z.looseObject({ value: z.string(), synonyms: samples });
const value = z.union([z.string(), named]);

/** What is read of a Jovo model, with its part for Alexa. */
const modelSchema = z.looseObject({
  intents: z
    .record(
      z.string(),
      z.looseObject({
        phrases: samples,
        entities: z.record(z.string(), slotOfJovo).default({}),
      }),
    )
    .default({}),
  entityTypes: z
    .record(z.string(), z.looseObject({ values: z.array(value).default([]) }))
    .default({}),
  alexa: z
    .looseObject({
      interactionModel: z
        .looseObject({
          languageModel: z
            .looseObject({
              intents: z
                .array(
                  z.looseObject({
                    name: z.string(),
                    samples,
                    slots: z
                      .array(z.looseObject({ name: z.string(), type: z.string(), samples }))
                      .default([]),
                  }),
                )
                .default([]),
              types: z
                .array(
                  z.looseObject({
                    name: z.string(),
                    values: z.array(z.looseObject({ name: named })).default([]),
                  }),
                )
                .default([]),
            })
            .optional(),
          dialog: z.unknown().optional(),
        })
        .optional(),
    })
    .optional(),
});
type Model = z.infer<typeof modelSchema>;

interface Slot {
  readonly name: string;
  readonly type: string;
  /** Whether Alexa asks for it in a dialog, so that the intent's samples needn't use it. */
  readonly isAskedFor: boolean;
}

interface Intent {
  readonly name: string;
  readonly samples: readonly string[];
  readonly slots: readonly Slot[];
}

/**
 * Returns everything in a model that Amazon would refuse.
 *
 * @param text the content of the model's file
 * @returns one line per fault, with the intent and the sample; empty when the model is good
 * @see https://developer.amazon.com/docs/alexa/custom-skills/create-intents-utterances-and-slots.html
 */
export function modelFaults(text: string): string[] {
  const json = parsed(text);
  if ('fault' in json) return [json.fault];
  const { data: model, error } = modelSchema.safeParse(json.value);
  if (!model) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

  const intents = intentsOf(model);
  return [
    ...namesOf(intents),
    ...intents.flatMap((intent) => [
      ...slotFaults(intent, model),
      ...intent.samples.flatMap((sample) => sampleFaults(sample, intent)),
    ]),
    ...duplicates(intents),
    ...valueFaults(model),
  ];
}

/** Parses JSON, or returns the place of the error as an editor shows it. */
function parsed(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    const before = text.slice(0, position === undefined ? text.length : Number(position));
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    const reason = message.replace(/,? ?(?:\.\.\.)?"[^]*|in JSON at position.*/, '').trim();
    return { fault: `line ${line}, column ${column}: not valid JSON (${reason})` };
  }
}

function intentsOf({ intents, alexa }: Model): Intent[] {
  const { languageModel, dialog } = alexa?.interactionModel ?? {};
  const dialogText = JSON.stringify(dialog ?? {});
  const isInDialog = (slot: string): boolean =>
    dialogText.includes(`"name":${JSON.stringify(slot)}`);
  const ofJovo = Object.entries(intents).map(([name, { phrases, entities }]) => ({
    name,
    samples: phrases,
    slots: Object.entries(entities).map(([slot, { type = '', alexa: own }]) => ({
      name: slot,
      type: typeof type === 'string' ? type : type.alexa,
      isAskedFor: (own?.samples.length ?? 0) > 0 || isInDialog(slot),
    })),
  }));
  const ofAlexa = (languageModel?.intents ?? []).map(({ name, samples: own, slots }) => ({
    name,
    samples: own,
    slots: slots.map((slot) => ({
      name: slot.name,
      type: slot.type,
      isAskedFor: slot.samples.length > 0 || isInDialog(slot.name),
    })),
  }));
  return [...ofJovo, ...ofAlexa];
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
      .map((name) => `${name}: an intent's name can contain only letters and underscores`),
    ...intents
      .filter(({ name, samples: own }) => !BUILT_IN.test(name) && own.length === 0)
      .map(({ name }) => `${name}: has no sample`),
    ...(tooMany ? [`${names.length} intents: Amazon accepts up to ${MAX_INTENTS}`] : []),
  ];
}

function slotFaults({ name, samples: own, slots }: Intent, model: Model): string[] {
  const used = own.flatMap(slotsIn);
  const types = [
    ...Object.keys(model.entityTypes),
    ...(model.alexa?.interactionModel?.languageModel?.types ?? []).map((type) => type.name),
  ];
  return slots.flatMap((slot) => {
    const where = `${name}: slot "${slot.name}"`;
    const isKnown = slot.type.startsWith('AMAZON.') || types.includes(slot.type);
    return [
      ...(NAME.test(slot.name)
        ? []
        : [`${where}: a slot's name can contain only letters and underscores`]),
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
      const key = sample
        .replaceAll(SLOT, (_, slot: string) => `{${slots.find((s) => s.name === slot)?.type}}`)
        .toLowerCase()
        .replaceAll(/\s+/g, ' ')
        .trim();
      const former = first.get(key);
      if (former === undefined) first.set(key, name);
      else if (former === name) faults.push(`${name}: "${sample}" appears more than once`);
      else faults.push(`${name}: "${sample}" is also a sample of ${former}`);
    }
  }
  return faults;
}

function valueFaults({ entityTypes, alexa }: Model): string[] {
  const types = [
    ...Object.entries(entityTypes).map(([name, { values }]) => ({ name, values })),
    ...(alexa?.interactionModel?.languageModel?.types ?? []).map(({ name, values }) => ({
      name,
      values: values.map((entry) => entry.name),
    })),
  ];
  return types.flatMap(({ name, values }) =>
    values
      .flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.value, ...entry.synonyms]))
      .flatMap((text) => [
        ...(text.trim() === '' ? [`${name}: a value or a synonym is empty`] : []),
        ...(text.length > MAX_VALUE_LENGTH
          ? [`${name}: "${text}" is longer than ${MAX_VALUE_LENGTH} characters`]
          : []),
      ]),
  );
}

function slotsIn(sample: string): string[] {
  return [...sample.matchAll(SLOT)].map(([, slot = '']) => slot);
}
