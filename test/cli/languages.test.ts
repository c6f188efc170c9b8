import '../support/jovoCliRuntime';
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
