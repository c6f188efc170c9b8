import { JovoCliError } from '@jovotech/cli-core';
import { type v1 } from 'ask-smapi-model';

type Manifest = v1.skill.Manifest.SkillManifest;

/** What a locale must have. Jovo fills a gap with "Sample Short Description" and example.com. */
const requiredTexts = ['name', 'summary', 'description', 'examplePhrases', 'keywords'] as const;

/**
 * Checks that each locale has its texts for the skill store.
 *
 * @param locales the locales of each language, in AlexaCli's format
 * @throws {JovoCliError} with every locale and text that is missing
 */
export function checkStoreTexts(
  { publishingInformation, privacyAndCompliance }: Manifest,
  locales: Readonly<Record<string, readonly string[]>>,
): void {
  const missing = Object.entries(locales).flatMap(([language, regions]) =>
    regions.flatMap((locale) => {
      const texts = {
        ...publishingInformation?.locales?.[language],
        ...publishingInformation?.locales?.[locale],
      };
      const privacy = privacyAndCompliance?.locales ?? {};
      const gaps: string[] = requiredTexts.filter((name) => (texts[name]?.length ?? 0) === 0);
      if (!(language in privacy) && !(locale in privacy)) gaps.push('privacy');
      return gaps.length > 0 ? [`${locale}: ${gaps.join(', ')}`] : [];
    }),
  );
  if (missing.length === 0) return;
  throw new JovoCliError({
    message: 'Texts for the skill store are missing.',
    details: missing.join('\n'),
    hint: 'Add them to src/languages/, in the index.ts of the language.',
  });
}
