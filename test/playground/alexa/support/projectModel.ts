import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  interactionModelFile,
  type LanguageModel,
} from '../../../../playground/alexa/skillBuild/interactionModel';
import { allLanguages } from '../../../../src/languages/all';
import type { LanguageName } from '../../../../src/languages';

interface JovoModel {
  readonly intents: Readonly<
    Record<
      string,
      {
        readonly phrases: string[];
        readonly entities?: Readonly<Record<string, { readonly type: { readonly alexa: string } }>>;
      }
    >
  >;
  readonly alexa: {
    readonly interactionModel: {
      readonly languageModel: {
        readonly intents: readonly { readonly name: string; readonly samples: string[] }[];
        readonly types?: unknown;
      };
    };
  };
}

/** Returns the project's model of a language, as `jovo build` writes it. */
export function projectModelIn(language: LanguageName): LanguageModel {
  const file = join(__dirname, `../../../../models/${language}.json`);
  const { intents, alexa } = JSON.parse(readFileSync(file, 'utf8')) as JovoModel;
  const amazons = alexa.interactionModel.languageModel;
  const languageModel = {
    invocationName: allLanguages[language].invocationName,
    intents: [
      ...Object.entries(intents).map(([name, { phrases, entities = {} }]) => ({
        name,
        samples: phrases,
        slots: Object.entries(entities).map(([slot, { type }]) => ({
          name: slot,
          type: type.alexa,
        })),
      })),
      ...amazons.intents.map((intent) => ({ ...intent, slots: [] })),
    ],
    types: amazons.types,
  };
  return interactionModelFile.parse({ interactionModel: { languageModel } }).interactionModel
    .languageModel;
}

/** The project's English model. */
export const projectModel = projectModelIn('en');
