import '../support/jovoCliRuntime';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkModels } from '../../cli/languages';

test('every language has a model', () => {
  expect(() => checkModels('models')).not.toThrow();
});

test('a language without a model stops the build, which names the file', () => {
  try {
    checkModels('no-such-folder');
  } catch (error) {
    expect(JSON.stringify(error)).toContain('no-such-folder/en.json');
  }
  expect(() => checkModels('no-such-folder')).toThrow('a language without a model');
});

test('a model that Amazon would refuse stops the build, with every fault and its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'models-'));
  const model = readFileSync('models/en.json', 'utf8');
  const bad = model.replace('"who am i"', '"who am i 2"').replace('"forget my', '"forget: my');
  writeFileSync(join(folder, 'en.json'), bad);
  let told = '';
  try {
    checkModels(folder);
  } catch (error) {
    told = JSON.stringify(error);
  }
  rmSync(folder, { recursive: true });
  expect(told).toMatch(/en\.json: WhoAmIIntent: \\"who am i 2\\" has digits/);
  expect(told).toMatch(/en\.json: ForgetNicknameIntent: \\"forget: my nickname\\" has other/);
});
