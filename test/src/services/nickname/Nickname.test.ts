import * as fc from 'fast-check';
import { type LanguageName, languages } from '../../../../src/languages';
import { isNickname, readNickname } from '../../../../src/services/nickname/Nickname';

describe('A requested nickname', () => {
  test.each([
    ['captain', 'Captain'],
    ['your majesty', 'Your Majesty'],
    ['mary-jane', 'Mary-Jane'],
    ["o'neil", "O'neil"],
    ['dr. who', 'Dr. Who'],
    ['McDonald', 'McDonald'],
    ['renée', 'Renée'],
    ['दीपिका', 'दीपिका'],
    ['  captain   nemo ', 'Captain Nemo'],
    ['captain please', 'Captain'],
    ['please captain from now on', 'Captain'],
    ['um captain thank you', 'Captain'],
    ['the boss', 'The Boss'],
  ])('can be "%s"', (spoken, name) => {
    expect(readNickname(spoken)).toEqual({ status: 'good', name });
  });

  test.each([
    ['agent 47', 'Agent 47'],
    ['x', 'X'],
    ['the one and only captain', 'The One And Only Captain'],
    ['supercalifragilistic captain', 'Supercalifragilistic Captain'],
    ['later', 'Later'],
    ['whatever you want', 'Whatever You Want'],
    ['nothing', 'Nothing'],
    ['never mind', 'Never Mind'],
    ['i don’t know', 'I Don’t Know'],
    ['please', 'Please'],
    ['asshole', 'Asshole'],
    ['bloody bastard', 'Bloody Bastard'],
  ])('is asked about when it is "%s"', (spoken, name) => {
    expect(readNickname(spoken)).toEqual({ status: 'doubtful', name });
  });

  test('is asked about when it is one of several names', () => {
    expect(readNickname('captain', true)).toEqual({ status: 'doubtful', name: 'Captain' });
  });

  test.each([
    '',
    '   ',
    '12345',
    '-',
    'ada@example.com',
    'ada at example dot com',
    'example dot com',
    'www example',
    'https://example.com',
    'example.com',
    '<break time="10s"/>',
    'captain & co',
    '$t(goodbye)',
    '{{name}}',
    '👩‍🚀',
    'a'.repeat(41),
    'captain '.repeat(2_000),
  ])('cannot be "%s"', (spoken) => {
    expect(readNickname(spoken)).toEqual({ status: 'unusable' });
  });

  test('is unchanged when it is read again, and never contains SSML markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (spoken) => {
        const nickname = readNickname(spoken);
        if (nickname.status === 'unusable') return;
        expect(nickname.name).not.toMatch(/[&<>"{}$@/]/);
        expect(readNickname(nickname.name)).toEqual(nickname);
      }),
    );
  });
});

describe.each(Object.keys(languages) as LanguageName[])('A nickname in %s', (language) => {
  const { names } = languages[language]();
  // Polite words of one language can be names in another: "um" is Portuguese for "a".
  const polite = Object.values(languages)
    .flatMap((load) => [load().names.before, load().names.after])
    .flatMap((list) => list.split(',').map((word) => word.trim()));
  const word = fc.oneof(
    { arbitrary: fc.constantFrom(...polite), weight: 4 },
    { arbitrary: fc.constantFrom('captain', '42'), weight: 2 },
    fc.string({ unit: 'grapheme' }),
  );
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  test('is still known to be one when the user confirms it', () => {
    fc.assert(
      fc.property(phrase, (spoken) => {
        const nickname = readNickname(spoken, false, names);
        if (nickname.status === 'unusable') return;
        expect([nickname, isNickname(nickname.name)]).toEqual([nickname, true]);
      }),
      { numRuns: 500 },
    );
  });
});
