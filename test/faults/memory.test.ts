import { texts as en } from '../../src/languages/en/texts';
import { setImmediate } from 'node:timers/promises';
import { AccountStore } from '../../src/store/AccountStore';
import { BoundedStore } from '../../src/store/BoundedStore';
import { idOf } from '../../src/store/records';
import { canary, plant } from '../support/canaries';
import { releaseTheClock, stopTheClock } from '../support/clock';
import { intent, skillEvent, type EnvelopeOptions } from '../support/envelope';
import { noted } from '../support/facts';
import { ManagementDouble } from '../support/ManagementDouble';
import { claims } from '../support/userinfoServer';
import { down, FaultyRecords, slow } from './support/FaultyStore';
import { SkillUnderTest, type Answer } from './support/SkillUnderTest';

const SUB = plant('auth0|memory-of-ada');
const USER = plant('amzn1.ask.account.MEMORY-OF-ADA');
const OTHER_USER = plant('amzn1.ask.account.MEMORY-OF-ANOTHER');
const FACT = plant('Captaincanary');
const ACCOUNT_KEY = `account#${idOf(SUB)}`;

/** A little longer than a database that is down isn't called. */
const REST_MS = 5_100;

const NOT_PERSISTED = { body: { userInformationPersistenceStatus: 'NOT_PERSISTED' } };
const PERSISTED = { body: { userInformationPersistenceStatus: 'PERSISTED' } };

describe('Failures around the memory:', () => {
  let records: FaultyRecords;
  let skill: SkillUnderTest;
  let accessToken: string;

  beforeEach(async () => {
    records = new FaultyRecords();
    skill = await SkillUnderTest.start(undefined, new BoundedStore(records));
    skill.auth0Does(claims({ sub: SUB, given_name: 'Ada' }));
    accessToken = canary('token');
  });
  afterEach(releaseTheClock);
  afterEach(() => skill.stop());

  const ask = (options: EnvelopeOptions = {}): Promise<Answer> =>
    skill.ask({ accessToken, userId: USER, ...options });
  const note = (): Promise<void> =>
    new AccountStore(records).remember({ alexaUserId: USER, sub: SUB, at: 1 }, noted(FACT));
  const event = (name: string, options: Parameters<typeof skillEvent>[1]): Promise<Answer> =>
    skill.post(skillEvent(name, { userId: USER, ...options }));
  const statusOf = async (name: string, options: object): Promise<number> =>
    (await skill.webhook.post(skillEvent(name, { userId: USER, ...options }))).status;
  const stored = (): string => JSON.stringify([...records.content]);

  describe('Skill events:', () => {
    test('SkillDisabled, twice: data gone, both times a success', async () => {
      await note();
      expect(stored()).toContain(FACT);
      const disabled = { ...NOT_PERSISTED, at: Date.now() };
      const once = await event('SkillDisabled', disabled);
      const afterwards = stored();
      const twice = await event('SkillDisabled', disabled);
      for (const { status, ssml } of [once, twice]) {
        expect(status).toBe(200);
        expect(ssml).toBeUndefined();
      }
      expect(afterwards).not.toContain(FACT);
      expect(afterwards).not.toContain(SUB);
      expect((await ask({ request: { type: 'LaunchRequest' } })).ssml).toMatch(/, Ada!/);
    });

    test('SkillDisabled that asks to keep the data: it is kept', async () => {
      await note();
      const before = stored();
      expect((await event('SkillDisabled', PERSISTED)).status).toBe(200);
      expect(stored()).toBe(before);
    });

    test('SkillAccountLinked: the link is stored, even if it comes twice', async () => {
      const linked = skillEvent('SkillAccountLinked', {
        userId: USER,
        accessToken,
        body: { accessToken },
      });
      expect(await skill.post(linked, accessToken)).toMatchObject({ status: 200 });
      expect(await skill.post(linked, accessToken)).toMatchObject({ status: 200 });
      expect([...records.content.keys()]).toEqual([`alexa-user#${idOf(USER)}`, ACCOUNT_KEY]);
    });

    test('SkillAccountLinked with the token only in its body: the link is stored', async () => {
      await skill.post(skillEvent('SkillAccountLinked', { userId: USER, body: { accessToken } }));
      expect(records.content.has(ACCOUNT_KEY)).toBe(true);
    });

    test('SkillAccountLinked that comes after SkillDisabled: the user stays forgotten', async () => {
      const now = Date.now();
      await event('SkillDisabled', { ...NOT_PERSISTED, at: now - 1_000 });
      const linked = { accessToken, body: { accessToken }, at: now - 60_000 };
      expect((await event('SkillAccountLinked', linked)).status).toBe(200);
      expect(records.content.has(ACCOUNT_KEY)).toBe(false);
    });

    test('SkillDisabled while the database is down: no success, so that Alexa retries', async () => {
      await note();
      const disabled = { ...NOT_PERSISTED, at: Date.now() };
      records.fault = down;
      expect(await statusOf('SkillDisabled', disabled)).toBe(503);
      records.fault = () => Promise.resolve();
      expect((await event('SkillDisabled', disabled)).status).toBe(200);
      expect(stored()).not.toContain(FACT);
    });

    test('SkillDisabled: the grant at Auth0 is revoked, unless someone else holds the account', async () => {
      const management = await ManagementDouble.start();
      const grant = { user_id: SUB, client_id: management.options.applicationId };
      management.lists.grants = [{ id: 'cgr_1', ...grant }];
      const store = new BoundedStore(records);
      const revoking = await SkillUnderTest.start(skill.auth0.url, store, management.options);
      for (const userId of [USER, OTHER_USER]) {
        const linked = { userId, accessToken, body: { accessToken } };
        await revoking.post(skillEvent('SkillAccountLinked', linked));
      }
      await revoking.post(skillEvent('SkillDisabled', { userId: USER, ...NOT_PERSISTED }));
      expect(management.lists.grants).toHaveLength(1);
      await revoking.post(skillEvent('SkillDisabled', { userId: OTHER_USER, ...NOT_PERSISTED }));
      expect(management.lists.grants).toHaveLength(0);
      await revoking.stop();
      await management.stop();
    });

    test('SkillDisabled while Auth0 revokes nothing: Alexa retries, and the grant is revoked then', async () => {
      const management = await ManagementDouble.start();
      const grant = { user_id: SUB, client_id: management.options.applicationId };
      management.lists.grants = [{ id: 'cgr_1', ...grant }];
      const store = new BoundedStore(records);
      const revoking = await SkillUnderTest.start(skill.auth0.url, store, management.options);
      const linked = { userId: USER, accessToken, body: { accessToken } };
      await revoking.post(skillEvent('SkillAccountLinked', linked));
      const disabled = skillEvent('SkillDisabled', { userId: USER, ...NOT_PERSISTED });
      management.trouble = 500;
      expect((await revoking.webhook.post(disabled)).status).toBe(503);
      expect(records.content.has(ACCOUNT_KEY)).toBe(false);
      management.trouble = undefined;
      expect((await revoking.webhook.post(disabled)).status).toBe(200);
      expect(management.lists.grants).toHaveLength(0);
      expect(stored()).not.toContain(SUB);
      await revoking.stop();
      await management.stop();
    });

    test('SkillDisabled without a user ID: a success', async () => {
      const nobody = { ...NOT_PERSISTED, userId: '' };
      expect((await event('SkillDisabled', nobody)).status).toBe(200);
    });
  });

  describe.each([
    ['down', down],
    ['slow', slow],
  ])('the database is %s:', (_how, fault) => {
    beforeEach(() => {
      records.fault = fault;
    });

    test.each([
      [
        'a greeting by the name in the account',
        { type: 'LaunchRequest' },
        /(Hello|Welcome back), Ada!/,
      ],
      ['the name in the account', intent('WhoAmIIntent'), /You're Ada\./],
      ["what is saved isn't told", intent('KnowledgeIntent'), en.known.unavailable],
    ])('a reply without it: %s', async (_what, request, hears) => {
      const { ssml, log } = await ask({ request });
      expect(ssml).toMatch(hears);
      expect(log).toContainEqual(expect.objectContaining({ msg: 'the store failed' }));
    });

    test('a user who wants to be forgotten is asked to confirm', async () => {
      expect((await ask({ request: intent('ForgetMeIntent') })).ssml).toMatch(en.forget.confirm);
    });
  });

  test('the database stays silent: after a while, requests no longer wait for it', async () => {
    records.fault = slow;
    for (let time = 0; time < 5; time++) await ask();
    const { calls } = records;
    expect((await ask()).ssml).toMatch(/(Hello|Welcome back), Ada!/);
    expect(records.calls).toBe(calls);
  });

  test('the database is tried again after a pause, by one request only', async () => {
    const pass = stopTheClock();
    const { body } = await ask({ request: intent('ForgetMeIntent') });
    const attributes = body.sessionAttributes as Record<string, unknown>;
    records.fault = down;
    for (let time = 0; time < 5; time++) await ask();
    pass(REST_MS);

    const { calls } = records;
    let answer: () => void = () => undefined;
    records.fault = () => new Promise((resolve) => (answer = resolve));
    const ended = jest.fn();
    const tried = statusOf('SkillDisabled', NOT_PERSISTED).then(ended);
    while (records.calls === calls) await setImmediate();
    const hears = async (request: EnvelopeOptions['request']) =>
      (await ask({ request, attributes })).ssml;
    expect(await hears(intent('KnowledgeIntent'))).toMatch(en.known.unavailable);
    expect(await hears(intent('AMAZON.YesIntent'))).toMatch(en.forget.failed);
    expect(ended).not.toHaveBeenCalled();
    expect(records.calls).toBe(calls + 1);
    answer();
    await tried;

    records.fault = () => Promise.resolve();
    expect(await hears(intent('KnowledgeIntent'))).not.toMatch(en.known.unavailable);
  });

  test.each([
    ['another shape', { sub: 42 }],
    ['no object', 'garbage'],
    ['a property of a later version', { sub: SUB, holders: [], later: true }],
  ])('a corrupt record, %s: a reply without it, nothing overwritten', async (_what, record) => {
    await note();
    records.content.set(ACCOUNT_KEY, record);
    const before = stored();
    const { ssml, log } = await ask();
    expect(ssml).toMatch(/(Hello|Welcome back), Ada!/);
    expect(log).toContainEqual(expect.objectContaining({ level: 50, msg: 'the store failed' }));
    expect((await ask({ request: intent('KnowledgeIntent') })).ssml).toMatch(en.known.unavailable);
    expect(await statusOf('SkillDisabled', NOT_PERSISTED)).toBe(503);
    expect(stored()).toBe(before);
  });

  test('a forgotten user is also removed from the memory of the process', async () => {
    const { body } = await ask({ request: intent('ForgetMeIntent') });
    await ask();
    expect((await ask()).calls).toBe(0);
    const attributes = body.sessionAttributes as Record<string, unknown>;
    await ask({ request: intent('AMAZON.YesIntent'), attributes });
    expect((await ask()).calls).toBe(1);
  });

  test("a user who can't be forgotten is told so", async () => {
    await note();
    const { body } = await ask({ request: intent('ForgetMeIntent') });
    records.fault = down;
    const attributes = body.sessionAttributes as Record<string, unknown>;
    const { ssml } = await ask({ request: intent('AMAZON.YesIntent'), attributes });
    expect(ssml).toMatch(en.forget.failed);
  });
});
