import { allLanguages } from '../../../src/languages/all';
import { meaningOf, rows, strict, understood } from './support/understood';

/** What users call the skill. */
const skill = allLanguages.en.invocationName;

test.each(
  rows([
    [
      'CallMeIntent',
      [
        'you can call me captain',
        'can you call me captain',
        'my name is captain',
        'change my nickname to captain',
        'from now on my name is boss',
        'please change my name to boss',
        'set my nickname to boss',
        "i'd like you to call me boss",
        'could you please call me captain',
        'from now on please call me captain',
        'i want my nickname to be captain',
        "i'd prefer you call me captain",
        'you should just call me captain',
        'please use captain as my nickname',
        'can you set my name to captain',
      ],
    ],
    [
      'ForgetNicknameIntent',
      [
        "don't call me captain",
        'forget my name',
        "please don't call me that anymore",
        'delete the nickname',
        'stop calling me boss',
        'do not call me captain',
        'please stop calling me captain',
        'can you forget my nickname',
        "i don't want to be captain anymore",
        'please forget my name',
        "don't call me captain please",
        'drop that nickname',
      ],
    ],
    [
      'NicknameIntent',
      [
        'what nickname do i have',
        "what's my nickname again",
        'tell me my nickname',
        "what's the nickname you have for me",
        'can you tell me my nickname',
        'so what do you call me',
        'what was my nickname',
        'do you have a nickname for me',
        "what's my nickname please",
      ],
    ],
  ]),
)('"$utterance" means $meaning', ({ utterance, meaning }) => {
  expect(meaningOf(utterance, true)).toBe(meaning);
});

test.each(
  rows([
    [
      'CallMeIntent',
      [
        `tell ${skill} to call me boss`,
        `ask ${skill} to call me captain`,
        `tell ${skill} my name is captain`,
        `tell ${skill} that my name is captain`,
      ],
    ],
  ]),
)('without a session, "$utterance" means $meaning', ({ utterance, meaning }) => {
  expect(meaningOf(utterance, false)).toBe(meaning);
});

test.each(['call me a taxi', 'call the doctor', 'call me when the pizza is ready'])(
  '"%s" gives nobody a nickname',
  (utterance) => {
    expect(meaningOf(utterance, true)).toBe('AMAZON.FallbackIntent');
  },
);

test('strict matching needs a sample', () => {
  expect(meaningOf("don't call me captain", true, strict)).toBe('ForgetNicknameIntent');
  expect(meaningOf('do not call me captain', true, strict)).toBe('AMAZON.FallbackIntent');
  expect(meaningOf('do not call me captain', true)).toBe('ForgetNicknameIntent');
});

test.each([
  ['you can call me Ada', 'ada'],
  ["my name's Ada's Captain", "ada's captain"],
  ['from now on please call me captain now', 'captain'],
])('"%s" fills the slot with what was said', (utterance, value) => {
  const meaning = understood(utterance, true);
  expect(meaning).toMatchObject({ intent: { name: 'CallMeIntent', slots: { name: { value } } } });
});
