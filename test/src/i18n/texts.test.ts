import { en } from '../../../src/i18n/en';
import { languages } from '../../../src/i18n';

/** The texts of a tree by their keys, such as `welcome.named`. */
function textsIn(tree: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, child]: [string, string | object]) =>
      typeof child === 'string'
        ? [[`${path}${key}`, child]]
        : Object.entries(textsIn(child, `${path}${key}.`)),
    ),
  );
}

const placeholdersIn = (text = ''): string[] => (text.match(/{{.*?}}/g) ?? []).sort();

/** The keys of texts whose placeholders differ from those of the English ones. */
function misfits(texts: object): string[] {
  const translated = textsIn(texts);
  return Object.entries(textsIn(en))
    .filter(([key, text]) => placeholdersIn(translated[key]).join() !== placeholdersIn(text).join())
    .map(([key]) => key);
}

/** The keys of texts that end with a question, after which the microphone stays open. */
const questionsIn = (texts: object): string[] =>
  Object.entries(textsIn(texts))
    .filter(([, text]) => text.endsWith('?'))
    .map(([key]) => key)
    .sort();

describe('The texts of a language', () => {
  test.each(Object.entries(languages))('need the same values as in English: %s', (_name, texts) => {
    expect(misfits(texts)).toEqual([]);
  });

  test.each(Object.entries(languages))(
    'end with a question where English does: %s',
    (_name, texts) => {
      expect(questionsIn(texts)).toEqual(questionsIn(en));
    },
  );

  test('do not if a value is misspelt, missing or one too many', () => {
    const welcome = { named: 'Welcome, {{nam}}!', nameless: 'Welcome, {{name}}!' };
    const email = { ...en.email, known: '{{spoken}}' };
    expect(misfits({ ...en, welcome, email })).toEqual([
      'welcome.named',
      'welcome.nameless',
      'email.known',
    ]);
  });
});
