import { allLanguages } from '../../../src/languages/all';
import type { Language, Texts } from '../../../src/languages/Language';
import { texts as english } from '../../../src/languages/en/texts';
import { SECONDS_A_TURN, secondsOf } from '../../support/speakingTime';
import { type Entry, misfits, textsIn } from './textsIn';

const all = Object.entries(allLanguages);

/** All texts of each language, and what single locales change. */
const spoken = all.flatMap(
  ([name, { texts, textsOf = {} }]): (readonly [string, object, Texts])[] => [
    [name, texts, texts],
    ...Object.entries(textsOf).map(([locale, changes]) => [locale, changes, texts] as const),
  ],
);

/** The longest values for which each text is short enough. */
const LONG_VALUES: Readonly<Record<string, string>> = {
  name: 'Maximilian',
  nickname: 'Maximilian',
  item: 'an extra large coffee grinder',
  items: 'a coffee grinder, a black notebook, and a reading lamp',
  date: 'Wednesday, September 30',
  spoken: 'ada.lovelace at example dot com',
  spelled: '',
};

/** The texts that "Anything else?" follows, apart from those that are whole turns. */
const ANSWERS = /^(orders\.(all|newest)|link\.|email\.(unknown|tooLong)|nickname\.(kept|current))/;

/** Returns a text with long values. */
const fill = (text: string): string =>
  text.replace(/{{(\w+)}}/g, (_, name: string) => LONG_VALUES[name] ?? '?');

describe.each(spoken)('What is said in %s', (_name, texts, { anythingElse }) => {
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

  test('take up to eight seconds to say, with long names and what follows', () => {
    const turns = textsIn(texts).flatMap(([key, text]) =>
      ANSWERS.test(key) ? anythingElse.map((question) => `${text} ${question}`) : [text],
    );
    const long = turns.map((turn) => [secondsOf(fill(turn)), turn] as const);
    expect(long.filter(([seconds]) => seconds > SECONDS_A_TURN)).toEqual([]);
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
