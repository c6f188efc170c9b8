import { JovoCliError } from '@jovotech/cli-core';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { languages, type Locale } from '../src/identity';
import { modelFaults } from './modelFaults';

/** The locales of each language, as AlexaCli takes them. */
export const locales: Record<string, Locale[]> = Object.fromEntries(
  Object.entries(languages).map(([language, texts]) => [language, [...texts.locales]]),
);

/** What the Jovo CLI puts into the models: the invocation names from `src/identity.ts`. */
export const modelOverrides: Record<string, { invocation: string }> = Object.fromEntries(
  Object.entries(languages).map(([language, texts]) => [
    language,
    { invocation: texts.invocationName },
  ]),
);

/**
 * Checks that each language has a model, and that Amazon would take it.
 *
 * @param folder where the models are
 * @throws {JovoCliError} with the files to add, or with every fault of every model
 */
export function checkModels(folder: string): void {
  const files = Object.keys(languages).map((language) => join(folder, `${language}.json`));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    throw new JovoCliError({
      message: 'src/identity.ts lists a language without a model.',
      hint: `Add ${missing.join(' and ')}.`,
    });
  }
  const faults = files.flatMap((file) =>
    modelFaults(readFileSync(file, 'utf8')).map((fault) => `${relative('.', file)}: ${fault}`),
  );
  if (faults.length === 0) return;
  throw new JovoCliError({
    message: 'Amazon would refuse the interaction model.',
    details: faults.join('\n'),
  });
}
