import { texts as en } from '../../src/languages/en/texts';
import { canary } from '../support/canaries';
import { envelope, intent, type RequestOptions } from '../support/envelope';
import { claims } from '../support/userinfoServer';
import { bodyOf } from './support/bodyOf';
import { SkillUnderTest } from './support/SkillUnderTest';

const withSlots = (slots: unknown): RequestOptions => ({
  type: 'IntentRequest',
  intent: { name: 'WhoAmIIntent', confirmationStatus: 'NONE', slots },
});

describe('Faulty parts of requests:', () => {
  let skill: SkillUnderTest;

  beforeAll(async () => {
    skill = await SkillUnderTest.start();
  });
  beforeEach(() => skill.auth0Does(claims({ sub: 'auth0|1', given_name: 'Ada' })));
  afterEach(() => skill.expectToBeWell());
  afterAll(() => skill.stop());

  const { session, context, request } = envelope();
  const { System } = context;
  test.each([
    ['user ID missing', { user: {} }],
    ['user ID null', { user: { userId: null } }],
    ['user missing', { user: undefined }],
    ['user null', { user: null }],
    ['user a text', { user: 'Ada' }],
  ])('%s: polite reply', async (_what, user) => {
    const anonymous = {
      session: { ...session, ...user },
      context: { System: { ...System, ...user } },
    };
    const { ssml, card } = await skill.post(bodyOf(anonymous));
    expect(ssml).toMatch(en.account.notLinked);
    expect(card).toBe('LinkAccount');
  });

  const authority = { authority: 'amzn1.er-authority.x' };
  test.each([
    ['null slots', null],
    ['null slot', { city: null }],
    ['slot that is a text', { city: 'Rome' }],
    ['slot without anything', { city: {} }],
    ['null resolutions', { city: { name: 'city', resolutions: null } }],
    ['no authorities', { city: { resolutions: {} } }],
    ['null authority', { city: { resolutions: { resolutionsPerAuthority: [null] } } }],
    [
      'missing resolution status',
      { city: { resolutions: { resolutionsPerAuthority: [authority] } } },
    ],
    [
      'missing resolution values',
      {
        city: {
          resolutions: {
            resolutionsPerAuthority: [{ ...authority, status: { code: 'ER_SUCCESS_MATCH' } }],
          },
        },
      },
    ],
    ['10,000-character slot', { city: { name: 'city', value: 'x'.repeat(10_000) } }],
  ])('%s: polite reply', async (_what, slots) => {
    const { ssml } = await skill.ask({ request: withSlots(slots), accessToken: canary('token') });
    expect(ssml).toMatch(/You're Ada\./);
  });

  test.each([
    ['a component that is gone', [{ component: 'GoneComponent' }]],
    ['a component within one that is gone', [{ component: 'GoneComponent.Child' }]],
    ['one that is named like a method', [{ component: 'constructor' }]],
    ['nothing', [{}]],
    ['null', [null]],
    ['a text', 'GreetingComponent'],
  ])('Session state naming %s: state reset, polite reply', async (_what, state) => {
    const attributes = { state };
    const { ssml, body: answer } = await skill.ask({
      request: intent('AMAZON.HelpIntent'),
      attributes,
    });
    expect(ssml).toMatch(en.help.unlinked);
    expect(answer.sessionAttributes).not.toHaveProperty('state');
  });

  test('Session attributes that this skill never writes: they are dropped, polite reply', async () => {
    const attributes = { data: { a: 1 }, createdAt: 'never', updatedAt: {}, isNew: 7, other: 'x' };
    const { ssml, body: answer } = await skill.ask({
      request: intent('AMAZON.HelpIntent'),
      attributes,
    });
    expect(ssml).toMatch(en.help.unlinked);
    expect(answer.sessionAttributes).toEqual({
      id: envelope().session?.sessionId,
      data: { last: 'AMAZON.HelpIntent' },
      isNew: false,
      createdAt: expect.any(String) as string,
      updatedAt: expect.any(String) as string,
    });
  });

  test('Session attributes that no answer could hold: they are dropped, polite reply', async () => {
    const attributes = { data: { text: 'x'.repeat(20_000) } };
    const { ssml, body: answer } = await skill.ask({
      request: intent('AMAZON.HelpIntent'),
      attributes,
    });
    expect(ssml).toMatch(en.help.unlinked);
    expect(JSON.stringify(answer).length).toBeLessThan(5_000);
  });

  test.each([
    ['no token', undefined],
    ["''", ''],
  ])('%s: LinkAccount card, nothing sent', async (_what, accessToken) => {
    expect(await skill.ask({ accessToken })).toMatchObject({ card: 'LinkAccount', calls: 0 });
  });

  test.each([
    ['CR', '\r'],
    ['LF', '\nX-Evil: 1'],
    ['20 KB', 'x'.repeat(20_480)],
    ['a letter that no header can hold', 'ł'],
  ])(
    'Token with %s: nothing sent, logged, no card, and the user hears about it',
    async (_, part) => {
      const answer = await skill.ask({ accessToken: `${canary('token')}${part}` });
      expect(answer).toMatchObject({ card: undefined, calls: 0 });
      expect(answer.ssml).toMatch(en.account.unavailable);
      expect(answer.log).toContainEqual(
        expect.objectContaining({ level: 40, reason: 'token_unsendable' }),
      );
    },
  );

  test.each(['Atza|IwEBI', '00D!AQEA.x', 'a:b~c/d+e=='])(
    'Token like %s, as other providers issue: sent',
    async (form) => {
      const answer = await skill.ask({ accessToken: `${canary('token')}${form}` });
      expect(answer.calls).toBe(1);
    },
  );

  test.each([null, 7, {}, ['a']])('Token %j: LinkAccount card, nothing sent', async (token) => {
    const user = { ...session?.user, accessToken: token };
    const text = bodyOf({
      session: { ...session, user },
      context: { System: { ...System, user } },
      request,
    });
    expect(await skill.post(text)).toMatchObject({ card: 'LinkAccount', calls: 0 });
  });
});
