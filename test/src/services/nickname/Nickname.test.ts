import * as fc from 'fast-check';
import { readNickname } from '../../../../src/services/nickname/Nickname';

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
