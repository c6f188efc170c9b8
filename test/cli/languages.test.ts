import '../support/jovoCliRuntime';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkModels, modelFaults } from '../../cli/languages';

const model = { intents: { WhoAmIIntent: {}, CallMeIntent: { entities: { name: {} } } } };

test('each language has a model, and all have the same intents', () => {
  expect(() => checkModels('models')).not.toThrow();
  expect(modelFaults(['de', 'en'], { de: model, en: model })).toEqual([]);
});

test('a language without a model stops the build, as does a model of another language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'models-'));
  writeFileSync(join(folder, 'fr.json'), '{}');
  expect(() => checkModels(folder)).toThrow('The models do not match src/identity.ts');
  rmSync(folder, { recursive: true });
  expect(modelFaults(['en'], { fr: model })).toEqual([
    'There is no en.json.',
    "fr.json is for a language that src/identity.ts doesn't list.",
  ]);
});

test('an intent or a slot that one model lacks is named', () => {
  const de = { intents: { CallMeIntent: {} } };
  expect(modelFaults(['de', 'en'], { de, en: model })).toEqual([
    'de.json lacks WhoAmIIntent.',
    'de.json lacks CallMeIntent {name}.',
  ]);
});
