import { JovoCliError } from '@jovotech/cli-core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Locale } from '../src/identity';

/** The locales of each language, as AlexaCli takes them. */
export const locales: Record<string, Locale[]> = Object.fromEntries(
  Object.entries(languages).map(([language, texts]) => [language, [...texts.locales]]),
);

/** What the Jovo CLI puts into the models: the invocation names, which `src/identity.ts` holds. */
export const modelOverrides: Record<string, { invocation: string }> = Object.fromEntries(
  Object.entries(languages).map(([language, texts]) => [
    language,
    { invocation: texts.invocationName },
  ]),
);

/**
 * Checks that each language has a model.
 *
 * @param folder where the models are
 * @throws {JovoCliError} with the files to add
 */
export function checkModels(folder: string): void {
  const missing = Object.keys(languages)
    .map((language) => join(folder, `${language}.json`))
    .filter((file) => !existsSync(file));
  if (missing.length === 0) return;
  throw new JovoCliError({
    message: 'src/identity.ts lists a language without a model.',
    hint: `Add ${missing.join(' and ')}.`,
  });
}
