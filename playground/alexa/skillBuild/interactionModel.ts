import * as z from 'zod';

const slot = z.object({ name: z.string().min(1), type: z.string().min(1) });

const intent = z.object({
  name: z.string().min(1),
  samples: z.array(z.string()).default([]),
  slots: z.array(slot).default([]),
});

const slotType = z.object({
  name: z.string().min(1),
  values: z.array(
    z.object({
      id: z.string().nullish(),
      name: z.object({ value: z.string().min(1), synonyms: z.array(z.string()).default([]) }),
    }),
  ),
});

const languageModel = z
  .object({
    invocationName: z.string().min(1),
    intents: z.array(intent),
    types: z.array(slotType).default([]),
  })
  .superRefine(({ intents, types }, context) => {
    const known = new Set(types.map(({ name }) => name));
    for (const { name, slots } of intents) {
      for (const { name: slotName, type } of slots) {
        if (type.startsWith('AMAZON.') || known.has(type)) continue;
        const message = `the slot ${slotName} of ${name} has the type ${type}, which isn't defined`;
        context.addIssue({ code: 'custom', path: ['intents'], message });
      }
    }
  });

/**
 * The interaction model of one locale: a file in `interactionModels/custom/`.
 *
 * @see https://developer.amazon.com/en-US/docs/alexa/smapi/interaction-model-schema.html
 */
export const interactionModelFile = z.object({ interactionModel: z.object({ languageModel }) });

/** What people can say to the skill in one locale. */
export type LanguageModel = z.infer<typeof languageModel>;

/** One intent with its sample utterances and slots. */
export type ModelIntent = z.infer<typeof intent>;

/** One slot type with its values and their synonyms. */
export type ModelSlotType = z.infer<typeof slotType>;
