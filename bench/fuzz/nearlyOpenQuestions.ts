import fc from 'fast-check';
import { idOf } from '../../src/store/records';

/** The part of a session that says which question is open. */
interface Session {
  readonly new: unknown;
  readonly attributes: { readonly state: unknown };
}

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
  ...['<audio src="https://evil.example/x.mp3"/>', idOf('another user')],
  { yes: 'keepAll', no: 'forgetAll' },
  { name: 'intruder' },
  { name: '<audio/>' },
];

/** Sessions in which a question is open, as Jovo stores them, apart from one part. */
export function nearlyOpenQuestions(userId: string): fc.Arbitrary<Session> {
  const open = openQuestions(userId);
  const genuine = open.map((session) => JSON.stringify(session));
  const wrongPart = fc
    .tuple(fc.constantFrom(...open), fc.constantFrom(...PARTS), fc.constantFrom(...WRONG))
    .map(([session, part, wrong]) => changed(session, part, wrong));
  // Nothing can have been asked in a session that has just begun, or that doesn't say whether it has.
  const wrongTime = fc
    .tuple(fc.constantFrom(...open), fc.constantFrom(true, null, undefined))
    .map(([session, isNew]) => changed(session, ['new'], isNew));
  return fc
    .oneof({ arbitrary: wrongPart, weight: 9 }, wrongTime)
    .filter((session) => !genuine.includes(JSON.stringify(session)));
}

function openQuestions(userId: string): Session[] {
  const ask = (component: string, yes: string, no: string, config: object): Session => {
    const resolve = { yes, no };
    const data = { speaker: idOf(userId) };
    const question = { component: 'ConfirmationComponent', resolve, config, data };
    return { new: false, attributes: { state: [{ component }, question] } };
  };
  const nickname = (text: string): Session => {
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
function changed(session: Session, [...path]: Path, part: unknown): Session {
  const copy = structuredClone(session);
  const name = path.pop() as string;
  const owner = path.reduce((value, key) => value[key] as never, copy as Record<string, unknown>);
  owner[name] = part;
  return copy;
}
