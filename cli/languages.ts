import { JovoCliError, Log } from '@jovotech/cli-core';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { allLanguages } from '../src/languages/all';
import type { AlexaLinkingCliConfig } from './LinkingPlugin';
import { checkModel } from './model/checkModel';

/** The locales of each language, in AlexaCli's format. Its type lacks those that Amazon added later. */
export const locales = Object.fromEntries(
  Object.entries(allLanguages).map(([language, texts]) => [language, [...texts.locales]]),
) as NonNullable<AlexaLinkingCliConfig['locales']>;

/** What the Jovo CLI puts into the models: the invocation names from `src/languages/`. */
export const modelOverrides: Record<string, { invocation: string }> = Object.fromEntries(
  Object.entries(allLanguages).map(([language, texts]) => [
    language,
    { invocation: texts.invocationName },
  ]),
);

/** What is compared of a model. */
export interface Model {
  readonly intents?: Readonly<Record<string, { readonly entities?: object }>>;
}

/**
 * Checks that Amazon would accept each model, that each language has one, that each model has a language,
 * and that all models have the same intents and slots. Warns about what Amazon may refuse.
 *
 * @param folder where the models are
 * @throws {JovoCliError} with every fault of every model, or with everything that is missing
 */
export function checkModels(folder: string): void {
  const texts = readdirSync(folder).map((file): [string, string] => [
    file,
    readFileSync(join(folder, file), 'utf8'),
  ]);
  const reports = texts.map(([file, text]) => ({
    place: relative('.', join(folder, file)),
    ...checkModel(text),
  }));
  const refused = reports.flatMap(({ place, faults }) =>
    faults.map((fault) => `${place}: ${fault}`),
  );
  failWith('Amazon would refuse the interaction model.', refused);
  for (const { place, warnings } of reports) {
    for (const warning of warnings) Log.warning(`${place}: ${warning}.`);
  }
  const models = texts.map(([file, text]): [string, Model] => [
    basename(file, '.json'),
    JSON.parse(text) as Model,
  ]);
  const missing = languageFaults(Object.keys(allLanguages), Object.fromEntries(models));
  failWith('The models do not match src/languages/, or each other.', missing);
}

function failWith(message: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new JovoCliError({ message, details: faults.join('\n') });
}

/**
 * Returns what is missing, one line each.
 *
 * @param expected the languages that the skill speaks
 * @param models the models by their languages
 */
export function languageFaults(
  expected: readonly string[],
  models: Readonly<Record<string, Model>>,
): string[] {
  const namesOf = Object.entries(models).map(
    ([language, model]) => [language, namesIn(model)] as const,
  );
  const all = [...new Set(namesOf.flatMap(([, names]) => names))];
  return [
    ...expected
      .filter((language) => !(language in models))
      .map((language) => `There is no ${language}.json. Add models/${language}.json.`),
    ...Object.keys(models)
      .filter((language) => !expected.includes(language))
      .map(
        (language) =>
          `${language}.json is for a language that src/languages/index.ts doesn't list.`,
      ),
    ...namesOf.flatMap(([language, names]) =>
      all.filter((name) => !names.includes(name)).map((name) => `${language}.json lacks ${name}.`),
    ),
  ];
}

/** Returns the intents of a model and their slots: `OrderIntent`, `OrderIntent {size}`. */
function namesIn({ intents = {} }: Model): string[] {
  return Object.entries(intents).flatMap(([intent, { entities = {} }]) => [
    intent,
    ...Object.keys(entities).map((slot) => `${intent} {${slot}}`),
  ]);
}
