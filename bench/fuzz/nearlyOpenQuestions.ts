import fc from 'fast-check';
import { idOf } from '../../src/store/records';

type Path = readonly [string, ...(string | number)[]];

const STATE = ['attributes', 'state'] as const;

/** What makes a question: each part of it is changed. */
const PARTS: readonly Path[] = [
  STATE,
  [...STATE, 0, 'component'],
  [...STATE, 0, 'subState'],
  [...STATE, 1, 'component'],
  [...STATE, 1, 'resolve'],
  [...STATE, 1, 'resolve', 'yes'],
  [...STATE, 1, 'resolve', 'no'],
  [...STATE, 1, 'config'],
  [...STATE, 1, 'config', 'text'],
  [...STATE, 1, 'config', 'values'],
  [...STATE, 1, 'config', 'message'],
  [...STATE, 1, 'data'],
  [...STATE, 1, 'data', 'speaker'],
];

/** Wrong types, what is right elsewhere, and what must never be said. */
const WRONG = [
  ...[undefined, null, 7, '', {}, []],
  ...['forgetAll', 'keepAll', 'agreeToNickname', 'refuseNickname', 'forgetAlexaUser', 'grantWish'],
  ...['PrivacyComponent', 'NicknameComponent', 'SkillEventComponent', 'ConfirmationComponent'],
  ...['forget.confirm', 'nickname.confirm', 'nickname.confirmWish', 'goodbye'],
  '<audio src="https://evil.example/x.mp3"/>',
  { yes: 'keepAll', no: 'forgetAll' },
  { name: 'intruder' },
  { name: '<audio/>' },
];

/** The same question at another time, or for another user. */
const ELSEWHERE: readonly (readonly [Path, unknown])[] = [
  // Nothing was asked in a session that has just begun. One that doesn't say may have.
  [['new'], true],
  [['new'], null],
  [[...STATE, 1, 'data', 'speaker'], idOf('another user')],
];

/** Sessions in which a question is open, as Jovo stores them, apart from one part. */
export function nearlyOpenQuestions(userId: string): fc.Arbitrary<object> {
  const open = openQuestions(userId);
  const genuine = open.map((session) => JSON.stringify(session));
  const changes = fc.oneof(
    { arbitrary: fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(...WRONG)), weight: 3 },
    fc.constantFrom(...ELSEWHERE),
  );
  return fc
    .tuple(fc.constantFrom(...open), changes)
    .map(([session, [part, wrong]]) => changed(session, part, wrong))
    .filter((session) => !genuine.includes(JSON.stringify(session)));
}

function openQuestions(userId: string): object[] {
  const ask = (component: string, yes: string, no: string, config: object): object => {
    const resolve = { yes, no };
    const data = { speaker: idOf(userId) };
    const question = { component: 'ConfirmationComponent', resolve, config, data };
    return { new: false, attributes: { state: [{ component }, question] } };
  };
  const nickname = (text: string): object => {
    const config = { text, values: { name: 'Intruder' } };
    return ask('NicknameComponent', 'agreeToNickname', 'refuseNickname', config);
  };
  return [
    ask('PrivacyComponent', 'forgetAll', 'keepAll', { text: 'forget.confirm' }),
    nickname('nickname.confirm'),
    nickname('nickname.confirmWish'),
  ];
}

/** Returns a copy that differs in one part. */
function changed(session: object, [...path]: Path, part: unknown): object {
  const copy = JSON.parse(JSON.stringify(session)) as Record<string, unknown>;
  const name = path.pop() as string;
  const owner = path.reduce((value, key) => value[key] as never, copy);
  owner[name] = part;
  return copy;
}
