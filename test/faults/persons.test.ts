import { texts as en } from '../../src/languages/en/texts';
import { BoundedStore } from '../../src/store/BoundedStore';
import { canary, plant } from '../support/canaries';
import {
  intent,
  intentWith,
  skillEvent,
  type EnvelopeOptions,
  type RequestOptions,
} from '../support/envelope';
import { claimsByToken, startUserinfoServer, type UserinfoServer } from '../support/userinfoServer';
import { FaultyRecords } from './support/FaultyStore';
import { SkillUnderTest, type Answer } from './support/SkillUnderTest';

const LAUNCH = { type: 'LaunchRequest' };
const WHO_AM_I = intent('WhoAmIIntent');
const EMAIL = intent('MyEmailIntent');
const ORDERS = intent('OrdersIntent');
const FORGET_ME = intent('ForgetMeIntent');
const YES = intent('AMAZON.YesIntent');
const callMe = (name: string): RequestOptions => intentWith('CallMeIntent', { name });

/** All 1,000 at once take 4 s on two quiet cores, but on a busy machine longer than the skill waits. */
const AT_ONCE = 25;

describe('In a household whose owner Ada has linked an account, Alexa recognizes', () => {
  const userId = plant('amzn1.ask.account.HOUSEHOLD');
  const tokenOfAda = canary('token');
  const tokenOfBob = canary('token');
  const bob = { personId: plant('amzn1.ask.person.BOB'), accessToken: tokenOfBob };
  const ada = { personId: plant('amzn1.ask.person.ADA'), accessToken: tokenOfAda };
  const guest = { personId: plant('amzn1.ask.person.GUEST') };
  let records: FaultyRecords;
  let api: UserinfoServer;
  let skill: SkillUnderTest;

  beforeEach(async () => {
    records = new FaultyRecords();
    api = await startUserinfoServer();
    const ordersOf = (name: string): object => ({
      orders: [{ item: `a lamp for ${name}`, status: 'delivered', expected: null }],
    });
    api.answerWith(claimsByToken({ [tokenOfAda]: ordersOf('Ada'), [tokenOfBob]: ordersOf('Bob') }));
    skill = await SkillUnderTest.start(undefined, new BoundedStore(records), undefined, api.url);
    skill.auth0Does(
      claimsByToken({
        [tokenOfAda]: { sub: 'auth0|ada', given_name: 'Ada', email: 'ada@example.com' },
        [tokenOfBob]: { sub: 'auth0|bob', given_name: 'Bob', email: 'bob@example.com' },
      }),
    );
  });
  afterEach(() => skill.stop());
  afterEach(() => api.close());

  const say = (
    request: RequestOptions,
    person?: EnvelopeOptions['person'],
    attributes?: EnvelopeOptions['attributes'],
  ): Promise<Answer> => skill.ask({ request, userId, accessToken: tokenOfAda, person, attributes });
  const sessionOf = ({ body }: Answer): Record<string, unknown> =>
    body.sessionAttributes as Record<string, unknown>;
  const stored = (): string => JSON.stringify([...records.content]);

  describe('nobody', () => {
    test('serves the owner, as without recognition', async () => {
      expect((await say(LAUNCH)).ssml).toMatch(/(Hello|Welcome back), Ada!/);
    });
  });

  describe('Bob, who has linked an account of his own', () => {
    test("serves him from it, and leaves what is Ada's alone", async () => {
      await say(callMe('captain'));
      const before = stored();
      expect((await say(LAUNCH, bob)).ssml).toMatch(/(Hello|Welcome back), Bob!/);
      expect((await say(EMAIL, bob)).ssml).toContain('bob');
      await say(callMe('boss'), bob);
      expect((await say(WHO_AM_I, bob)).ssml).toContain('I call you Boss');
      expect((await say(WHO_AM_I)).ssml).toContain('I call you Captain');
      const asked = await say(FORGET_ME, bob);
      expect((await say(YES, bob, sessionOf(asked))).ssml).toMatch(en.forget.doneButPersonLinked);
      expect(stored()).toBe(before);
      expect((await say(LAUNCH, bob)).ssml).toMatch(/(Hello|Welcome back), Bob!/);
    });

    test.each(['LinkAccountIntent', 'UnlinkAccountIntent'])(
      'never tells him to disable the skill, which would take it from Ada: %s',
      async (name) => {
        const { ssml, card } = await say(intent(name), bob);
        expect(ssml).toMatch(en.link.personLinked);
        expect(card).toBeUndefined();
      },
    );

    test('asks him again if he answers a question that Ada was asked', async () => {
      await say(callMe('boss'), bob);
      await say(callMe('captain'), ada);
      const before = stored();
      const asked = await say(FORGET_ME, ada);
      const again = await say(YES, bob, sessionOf(asked));
      expect(again.ssml).toMatch(en.forget.confirm);
      expect(stored()).toBe(before);
      expect((await say(YES, bob, sessionOf(again))).ssml).toMatch(en.forget.doneButPersonLinked);
      expect(stored()).toContain('Captain');
      expect(stored()).not.toContain('Boss');
    });
  });

  describe('a person who has not linked an account of their own', () => {
    test('greets them without a name', async () => {
      const { ssml, card, calls } = await say(LAUNCH, guest);
      expect(ssml).toMatch(en.welcome.nameless[0]);
      expect({ card, calls }).toEqual({ card: undefined, calls: 0 });
    });

    test.each([
      ['who am I', WHO_AM_I],
      ['what is my email', EMAIL],
      ['call me captain', callMe('captain')],
      ['forget my nickname', intent('ForgetNicknameIntent')],
      ['what do you call me', intent('NicknameIntent')],
      ['what do you know about me', intent('KnowledgeIntent')],
      ['forget me', FORGET_ME],
      ['link my account', intent('LinkAccountIntent')],
      ['is my account linked', intent('LinkStatusIntent')],
    ])('asks them for a link of their own when they say "%s"', async (_words, request) => {
      await say(callMe('boss'));
      const before = stored();
      const { ssml, card } = await say(request, guest);
      expect(ssml).toMatch(en.account.personNotLinked);
      expect(card).toBe('LinkAccount');
      expect(stored()).toBe(before);
    });

    test('tells them how to unlink, because they may be the owner', async () => {
      const { ssml, card } = await say(intent('UnlinkAccountIntent'), guest);
      expect(ssml).toMatch(en.link.howToUnlink);
      expect(card).toBeUndefined();
    });

    test('erases nothing when they answer a question that Ada was asked', async () => {
      await say(callMe('captain'));
      const before = stored();
      const asked = await say(FORGET_ME);
      const again = await say(YES, guest, sessionOf(asked));
      await say(YES, guest, sessionOf(again));
      expect(stored()).toBe(before);
    });
  });

  test("erases the owner's data when she disables the skill, even if the event names Bob", async () => {
    await say(callMe('captain'));
    await say(callMe('boss'), bob);
    const event = skillEvent('SkillDisabled', {
      userId,
      person: bob,
      body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
    });
    expect((await skill.post(event)).status).toBe(200);
    expect(stored()).not.toContain('Captain');
    expect(stored()).toContain('Boss');
  });

  test('Ada and Bob: of 1,000 requests, many at once, nobody hears, changes or erases anything of the other', async () => {
    await say(callMe('captain'), ada);
    /** What Alexa sends for somebody, and what they hear. */
    const turnsOf = (name: string, nickname: string): [RequestOptions, RegExp][] => [
      [LAUNCH, new RegExp(`(${name}|${nickname})!`)],
      [EMAIL, new RegExp(`${name} at example`, 'i')],
      [callMe(nickname), new RegExp(`call you ${nickname}`)],
      [WHO_AM_I, new RegExp(`You're ${name}`)],
      [ORDERS, new RegExp(`a lamp for ${name}`)],
    ];
    const hers = turnsOf('Ada', 'Captain');
    const his = turnsOf('Bob', 'Boss');
    const ask = async (number: number): Promise<void> => {
      const isBob = number % 2 === 1;
      const [person, turns, foreign] = isBob
        ? ([bob, his, /ada|captain/i] as const)
        : ([ada, hers, /bob|boss/i] as const);
      const [request, hears] = turns[(number >> 1) % turns.length] ?? [LAUNCH, /./];
      const answers = [await say(request, person)];
      // Bob is forgotten again and again, Ada never.
      if (number % 10 === 1) {
        const asked = await say(FORGET_ME, person);
        answers.push(asked, await say(YES, person, sessionOf(asked)));
      }
      expect(answers[0]?.ssml).toMatch(hears);
      for (const answer of answers) expect(JSON.stringify(answer.body)).not.toMatch(foreign);
      for (const { card } of answers) expect(card).toBeUndefined();
    };
    const before = stored();
    for (let sent = 0; sent < 1_000; sent += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => ask(sent + index)));
    }

    expect((await say(WHO_AM_I, ada)).ssml).toContain('I call you Captain');
    const asked = await say(FORGET_ME, bob);
    expect((await say(YES, bob, sessionOf(asked))).ssml).toContain("I've forgotten everything");
    expect(stored()).not.toContain('auth0|bob');
    expect(stored()).toBe(before);
  });
});
