import { texts as en } from '../../src/languages/en/texts';
import { AccountStore } from '../../src/store/AccountStore';
import { canary } from '../support/canaries';
import { intent, skillEvent, type RequestOptions } from '../support/envelope';
import { ManagementDouble } from '../support/ManagementDouble';
import { claims } from '../support/userinfoServer';
import { SkillUnderTest, type Answer } from './support/SkillUnderTest';

const DISABLED = skillEvent('SkillDisabled', {
  userId: 'amzn1.ask.account.NO-STORE',
  body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
});

describe('A skill that remembers nothing', () => {
  let skill: SkillUnderTest;

  beforeAll(async () => {
    skill = await SkillUnderTest.start(undefined, new AccountStore());
  });
  afterAll(() => skill.stop());

  const ask = (request: RequestOptions, accessToken?: string): Promise<Answer> => {
    skill.auth0Does(claims({ sub: 'auth0|1', given_name: 'Ada' }));
    return skill.ask({ request, accessToken });
  };

  test.each([
    [
      'what do you know about me',
      intent('KnowledgeIntent'),
      /your name, Ada\. I haven't saved anything/,
    ],
    ['forget me', intent('ForgetMeIntent'), en.withoutMemory.forget.confirm],
    ['help', intent('AMAZON.HelpIntent'), /who am I/],
  ])('answers "%s" of a linked user truthfully', async (_what, request, hears) => {
    const { ssml, log } = await ask(request, canary('token'));
    expect(ssml).toMatch(hears);
    expect(ssml).not.toMatch(/call me|for a day|my memory/i);
    expect(log.filter(({ msg }) => msg === 'the store failed')).toEqual([]);
  });

  test('tells an unlinked user truthfully that it knows nothing', async () => {
    const { ssml, card } = await ask(intent('KnowledgeIntent'));
    expect(ssml).toMatch(en.withoutMemory.known.notLinked);
    expect(card).toBeUndefined();
  });

  test("doesn't log an erasure when it is disabled", async () => {
    const { status, log } = await skill.post(DISABLED);
    expect(status).toBe(200);
    expect(log.map(({ msg }) => msg)).toContain('the skill was disabled, and nothing was stored');
    expect(JSON.stringify(log)).not.toMatch(/erased|is revoked/);
  });

  test("logs that the grant wasn't revoked when it is disabled, despite credentials", async () => {
    const management = await ManagementDouble.start();
    const revoking = await SkillUnderTest.start(undefined, new AccountStore(), management.options);
    const { log } = await revoking.post(DISABLED);
    expect(log).toContainEqual(
      expect.objectContaining({
        level: 40,
        msg: 'the grant at Auth0 was not revoked, because the account is unknown',
        hint: expect.stringContaining('SKILL_STORE') as string,
      }),
    );
    await revoking.stop();
    await management.stop();
  });
});
