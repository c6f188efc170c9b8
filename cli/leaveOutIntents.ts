import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The intents of `src/components/OrdersComponent.ts`, which needs your own API. */
export const orderIntents = ['OrderStatusIntent', 'OrdersIntent'];

const intent = z.looseObject({ name: z.string() });
const languageModel = z.looseObject({ intents: z.array(intent) });
const modelFile = z.looseObject({ interactionModel: z.looseObject({ languageModel }) });

/**
 * Removes intents from built models, so that Alexa doesn't offer what the skill can't answer. Jovo's
 * `models.override` can only add.
 *
 * @param folder where the built models are
 * @param names the intents
 */
export function leaveOutIntents(folder: string, names: readonly string[]): void {
  if (names.length === 0) return;
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const model = modelFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    const { languageModel: built } = model.interactionModel;
    built.intents = built.intents.filter(({ name }) => !names.includes(name));
    writeFileSync(path, JSON.stringify(model, null, 2));
  }
}
