import { confirmation, readState } from '../../../src/components/questions';

/** What Jovo writes into the session when the skill asks about a nickname. */
const stateAbout = (name: unknown): unknown[] => [
  { component: 'NicknameComponent' },
  {
    ...confirmation({ text: 'nickname.confirm', values: { name: name as string } }),
    component: 'ConfirmationComponent',
    data: { speaker: 'x'.repeat(43) },
  },
];

test("A question about a nickname is recognized as one of the skill's own", () => {
  expect(readState(stateAbout('Captain 42'))).toEqual(stateAbout('Captain 42'));
});

test.each(['', 'x'.repeat(41), '<audio/>', 'captain 42', 'Captain  42', '42', 7, null])(
  "A question about %j, which isn't a nickname, is rejected",
  (name) => {
    expect(readState(stateAbout(name))).toBeUndefined();
  },
);

test('A question about a nickname cannot turn a "yes" into erasing', () => {
  const [, question] = stateAbout('Ada');
  const resolve = { yes: 'forgetAll', no: 'keepAll' };
  const crafted = { ...(question as object), resolve };
  for (const component of ['NicknameComponent', 'PrivacyComponent']) {
    expect(readState([{ component }, crafted])).toBeUndefined();
  }
});
