import '../support/jovoCliRuntime';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Log } from '@jovotech/cli-core';
import { checkModels, languageFaults } from '../../cli/languages';

const model = { intents: { WhoAmIIntent: {}, CallMeIntent: { entities: { name: {} } } } };

test('each language has a model, and all have the same intents', () => {
  expect(() => checkModels('models')).not.toThrow();
  expect(languageFaults(['de', 'en'], { de: model, en: model })).toEqual([]);
});

test('a language without a model stops the build, as does a model of another language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'models-'));
  writeFileSync(join(folder, 'fr.json'), readFileSync('models/en.json'));
  expect(() => checkModels(folder)).toThrow('The models do not match src/languages/');
  rmSync(folder, { recursive: true });
  expect(languageFaults(['en'], { fr: model })).toEqual([
    'There is no en.json. Add models/en.json.',
    "fr.json is for a language that src/languages/index.ts doesn't list.",
  ]);
});

test('an intent or a slot that one model lacks is named', () => {
  const de = { intents: { CallMeIntent: {} } };
  expect(languageFaults(['de', 'en'], { de, en: model })).toEqual([
    'de.json lacks WhoAmIIntent.',
    'de.json lacks CallMeIntent {name}.',
  ]);
});

test('a model that Amazon would refuse stops the build, with every fault and its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'models-'));
  const model = readFileSync('models/en.json', 'utf8');
  const bad = model.replace('"who am i"', '"who am i 2"').replace('"forget me"', '"forget: me"');
  writeFileSync(join(folder, 'en.json'), bad);
  let told = '';
  try {
    checkModels(folder);
  } catch (error) {
    told = JSON.stringify(error);
  }
  rmSync(folder, { recursive: true });
  expect(told).toMatch(/en\.json: WhoAmIIntent: \\"who am i 2\\" has digits/);
  expect(told).toMatch(/en\.json: ForgetMeIntent: \\"forget: me\\" has characters other/);
});

test('what Amazon may refuse of a model is a warning of the build, with its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'models-'));
  cpSync('models', folder, { recursive: true });
  const model = JSON.parse(readFileSync('models/en.json', 'utf8')) as object;
  const entityTypes = { Kind: { values: ['red', 'red'] } };
  writeFileSync(join(folder, 'en.json'), JSON.stringify({ ...model, entityTypes }));
  const warned = jest.spyOn(Log, 'warning').mockImplementation();
  checkModels(folder);
  rmSync(folder, { recursive: true });
  expect(warned.mock.calls).toEqual([
    [expect.stringMatching(/en\.json: Kind: "red" appears more than once\.$/)],
  ]);
});
