import { languages } from '../../../src/identity';
import type { Language } from '../../../src/languages/Language';
import { texts as english } from '../../../src/languages/en/texts';
import { type Entry, misfits, SECONDS_A_TURN, secondsOf, textsIn } from './textsIn';

const all = Object.entries(languages);

/** All texts of each language, and what single locales change. */
const spoken = all.flatMap(([name, { texts, textsOf = {} }]): (readonly [string, object])[] => [
  [name, texts],
  ...Object.entries(textsOf),
]);

/** Texts that are said in full because the user asked for them, or before someone else goes on. */
const MAY_BE_LONG = /^(email\.known|nickname\.confirmWish)$/;

describe.each(spoken)('What is said in %s', (_name, texts) => {
  test('end with a question where English does', () => {
    const isQuestion = (text: string): boolean => /[?？]$/.test(text);
    const questions = new Set(
      textsIn(english)
        .filter(([, text]) => isQuestion(text))
        .map(([key]) => key),
    );
    const odd = textsIn(texts).filter(([key, text]) => isQuestion(text) !== questions.has(key));
    expect(odd).toEqual([]);
  });

  test('have no markup, no typewriter quotation marks, no stray spaces and no empty text', () => {
    const odd = ([, text]: Entry): boolean =>
      /[<>&"`{}]|^\s|\s$|\s\s|^$|\.\.\./.test(text.replace(/{{\w+}}/g, 'Ada'));
    expect(textsIn(texts).filter(odd)).toEqual([]);
  });

  test('take up to eight seconds to say', () => {
    const long = textsIn(texts)
      .filter(([key]) => !MAY_BE_LONG.test(key))
      .map(([key, text]) => [key, text, secondsOf(text)] as const)
      .filter(([, , seconds]) => seconds > SECONDS_A_TURN);
    expect(long).toEqual([]);
  });

  test('has the values of the English texts', () => {
    const said = new Set(textsIn(texts).map(([key]) => key));
    expect(misfits(texts).filter((key) => said.has(key))).toEqual([]);
  });
});

describe.each(all)('The texts in %s', (_name, { texts }: Language) => {
  test('have the same keys and values as in English', () => {
    expect(misfits(texts)).toEqual([]);
  });

  test('differ from the English ones', () => {
    const same = textsIn(texts).filter(
      ([key, text]) =>
        texts !== english && textsIn(english).some(([k, t]) => k === key && t === text),
    );
    expect(same.map(([key]) => key).filter((key) => !key.startsWith('email.'))).toEqual([]);
  });
});

test('a value that is misspelt, missing or one too many is found', () => {
  const welcome = { ...english.welcome, named: ['Welcome, {{nam}}!'], nameless: ['{{name}}!'] };
  const email = { ...english.email, known: '{{spoken}}' };
  expect(misfits({ ...english, welcome, email })).toEqual([
    'welcome.named',
    'welcome.nameless',
    'email.known',
  ]);
});

test('a text that takes too long is found', () => {
  expect(secondsOf(english.account.notLinked)).toBeLessThan(SECONDS_A_TURN);
  expect(secondsOf(english.account.notLinked.repeat(2))).toBeGreaterThan(SECONDS_A_TURN);
});
