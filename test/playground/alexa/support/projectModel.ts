import model from '../../../../models/en.json';
import type { LanguageModel } from '../../../../playground/alexa/skillBuild/interactionModel';
import { languages } from '../../../../src/identity';

interface JovoIntent {
  readonly phrases: string[];
  readonly entities?: Readonly<Record<string, { readonly type: { readonly alexa: string } }>>;
}

const alexaModel: {
  readonly intents: readonly { readonly name: string; readonly samples: string[] }[];
  readonly types?: LanguageModel['types'];
} = model.alexa.interactionModel.languageModel;
const ownIntents: Readonly<Record<string, JovoIntent>> = model.intents;

/** The project's model, as `jovo build` writes it. */
export const projectModel: LanguageModel = {
  invocationName: languages.en.invocationName,
  intents: [
    ...Object.entries(ownIntents).map(([name, { phrases, entities = {} }]) => ({
      name,
      samples: phrases,
      slots: Object.entries(entities).map(([slot, { type }]) => ({ name: slot, type: type.alexa })),
    })),
    ...alexaModel.intents.map((intent) => ({ ...intent, slots: [] })),
  ],
  types: alexaModel.types ?? [],
};
