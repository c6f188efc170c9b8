import { texts as en } from '../../src/languages/en/texts';
import { AccountStore } from '../../src/store/AccountStore';
import { BoundedStore } from '../../src/store/BoundedStore';
import { canary, plant } from '../support/canaries';
import { intent, intentWith, type RequestOptions } from '../support/envelope';
import { claims } from '../support/userinfoServer';
import { down, FaultyRecords, slow } from './support/FaultyStore';
import { SkillUnderTest, type Answer } from './support/SkillUnderTest';

const NICKNAME = plant('Captaincanary');
const CALL_ME = intentWith('CallMeIntent', { name: NICKNAME });

async function ask(
  store: AccountStore,
  request: RequestOptions,
  accessToken?: string,
): Promise<Answer> {
  const skill = await SkillUnderTest.start(undefined, store);
  skill.auth0Does(claims({ sub: 'auth0|1', given_name: 'Ada' }));
  const answer = await skill.ask({ accessToken, request });
  await skill.stop();
  return answer;
}

/** A slot that has several values has none of its own. */
function callMeOneOf(...names: readonly string[]): RequestOptions {
  const values = names.map((value) => ({ type: 'Simple', value }));
  const name = { name: 'name', confirmationStatus: 'NONE', slotValue: { type: 'List', values } };
  return { ...intent('CallMeIntent'), intent: { name: 'CallMeIntent', slots: { name } } };
}

test('The first of several nicknames is asked about', async () => {
  const store = new BoundedStore(new FaultyRecords());
  const { ssml } = await ask(store, callMeOneOf('captain', 'boss'), canary('token'));
  expect(ssml).toContain('Should I call you Captain?');
});

test.each([[], [null], [{}], [{ value: 7 }], 'captain'])(
  'Nicknames of an unexpected shape, %j, are asked for again',
  async (...values) => {
    const request = callMeOneOf();
    const slots = { name: { name: 'name', slotValue: { type: 'List', values } } };
    const { ssml } = await ask(
      new BoundedStore(new FaultyRecords()),
      { ...request, intent: { name: 'CallMeIntent', slots } },
      canary('token'),
    );
    expect(ssml).toMatch(en.nickname.unusable);
  },
);

describe.each([
  ['down', down],
  ['slow', slow],
])('A nickname while the database is %s:', (_how, fault) => {
  const failing = (): AccountStore => {
    const records = new FaultyRecords();
    records.fault = fault;
    return new BoundedStore(records);
  };

  test.each([
    ['not said to be kept', CALL_ME],
    ['not told', intent('NicknameIntent')],
    ['not forgotten', intent('ForgetNicknameIntent')],
  ])('is %s', async (_what, request) => {
    const { ssml, log } = await ask(failing(), request, canary('token'));
    expect(ssml).toMatch(en.memory.unavailable);
    expect(log).toContainEqual(expect.objectContaining({ msg: 'the store failed' }));
  });

  test('is not said to be forgotten to an unlinked user, whose nickname may be waiting', async () => {
    const { ssml } = await ask(failing(), intent('ForgetNicknameIntent'));
    expect(ssml).toMatch(en.memory.unavailable);
  });

  test('is not promised to an unlinked user, who is asked to link', async () => {
    const { ssml, card } = await ask(failing(), CALL_ME);
    expect(ssml).toMatch(en.account.notLinked);
    expect(card).toBe('LinkAccount');
  });
});

describe('A skill that remembers nothing', () => {
  test.each([
    ['call me captain', CALL_ME, en.nickname.notKept],
    [
      'what do you call me',
      intent('NicknameIntent'),
      /I call you Ada, the name in your account\. What else/,
    ],
    ['forget my nickname', intent('ForgetNicknameIntent'), en.nickname.nothingToForget],
  ])('answers "%s" of a linked user truthfully', async (_what, request, hears) => {
    const { ssml, log } = await ask(new AccountStore(), request, canary('token'));
    expect(ssml).toMatch(hears);
    expect(ssml).not.toMatch(/call me|for a day|my memory/i);
    expect(log.filter(({ msg }) => msg === 'the store failed')).toEqual([]);
  });

  test('tells an unlinked user that there is no nickname to forget', async () => {
    const { ssml, log } = await ask(new AccountStore(), intent('ForgetNicknameIntent'));
    expect(ssml).toMatch(en.nickname.nothingToForget);
    expect(log.filter(({ msg }) => msg === 'the store failed')).toEqual([]);
  });

  test('tells an unlinked user that it keeps no nicknames', async () => {
    const { ssml, card } = await ask(new AccountStore(), CALL_ME);
    expect(ssml).toMatch(en.nickname.notKept);
    expect(card).toBeUndefined();
  });
});
