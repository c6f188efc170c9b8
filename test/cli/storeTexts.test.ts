import '../support/jovoCliRuntime';
import { skillManifest } from '../../cli/skillManifest';
import { checkStoreTexts } from '../../cli/storeTexts';

const manifest = skillManifest('https://skill.test/webhook');

test('the locales of this project have their texts', () => {
  expect(() => checkStoreTexts(manifest, { en: ['en-US', 'en-GB'] })).not.toThrow();
});

test('a locale without texts, and an empty text, stop the build with the locale and the file', () => {
  const publishingInformation = {
    locales: {
      en: { name: 'A skill', ...manifest.publishingInformation?.locales?.en, summary: '' },
    },
  };
  const given = { ...manifest, publishingInformation };
  const told = messageOf(() => checkStoreTexts(given, { en: ['en-US'], nl: ['nl-NL'] }));
  expect(told).toContain(
    'en-US: summary\\nnl-NL: name, summary, description, examplePhrases, keywords, privacy',
  );
  expect(told).toContain('src/languages/');
});

function messageOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    return JSON.stringify(error);
  }
  throw new Error('It passed.');
}
