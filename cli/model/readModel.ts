import * as z from 'zod';

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
                    valueSupplier: z.unknown().optional(),
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
type ModelFile = z.infer<typeof modelSchema>;

export interface Slot {
  readonly name: string;
  readonly type: string;
  /** Whether Alexa asks for it in a dialog, so that the intent's samples needn't use it. */
  readonly isAskedFor: boolean;
}

export interface Intent {
  readonly name: string;
  readonly samples: readonly string[];
  readonly slots: readonly Slot[];
}

/** A custom slot type, or a built-in one with more values. */
export interface SlotType {
  readonly name: string;
  /** Each value, followed by its synonyms. */
  readonly values: readonly (readonly string[])[];
  /** Whether Amazon gets the values elsewhere, from a catalog. */
  readonly isSupplied: boolean;
}

/** What Alexa gets of a Jovo model. */
export interface Model {
  readonly intents: readonly Intent[];
  readonly types: readonly SlotType[];
}

/**
 * Reads a Jovo model.
 *
 * @param text the content of the model's file
 * @returns the model, or one line for each place where it isn't one
 */
export function readModel(
  text: string,
): { readonly model: Model } | { readonly faults: readonly string[] } {
  const json = parsed(text);
  if ('fault' in json) return { faults: [json.fault] };
  const { data, error } = modelSchema.safeParse(json.value);
  return data
    ? { model: { intents: intentsOf(data), types: typesOf(data) } }
    : { faults: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
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

function intentsOf({ intents, alexa }: ModelFile): Intent[] {
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

function typesOf({ entityTypes, alexa }: ModelFile): SlotType[] {
  const ofJovo = Object.entries(entityTypes).map(([name, { values }]) => ({
    name,
    values: values.map((entry) => (typeof entry === 'string' ? [entry] : wordsOf(entry))),
    isSupplied: false,
  }));
  const { types = [] } = alexa?.interactionModel?.languageModel ?? {};
  const ofAlexa = types.map(({ name, values, valueSupplier }) => ({
    name,
    values: values.map((entry) => wordsOf(entry.name)),
    isSupplied: valueSupplier !== undefined,
  }));
  return [...ofJovo, ...ofAlexa];
}

const wordsOf = ({ value, synonyms }: z.infer<typeof named>): string[] => [value, ...synonyms];
