import { readFileSync } from 'node:fs';
import { BoundedStore } from '../../src/store/BoundedStore';
import { canary, plant } from '../support/canaries';
import { intentWith, type RequestOptions } from '../support/envelope';
import { claims } from '../support/userinfoServer';
import { FaultyRecords } from './support/FaultyStore';
import { SkillUnderTest } from './support/SkillUnderTest';

/** Every type of request that Amazon's SDK knows. */
const TYPES = [
  ...new Set(
    Array.from(
      readFileSync(require.resolve('ask-sdk-model/index.d.ts'), 'utf8').matchAll(
        /'type': '([\w.]+)';\s+(?:\/\*\*[^/]*\*\/\s+)?'requestId'/g,
      ),
      ([, type = '']) => type,
    ),
  ),
];

/** The types that may change what is stored, or be answered with speech. */
const EFFECTIVE = [
  // A touch: only what a button of the skill's own screens sends has an effect.
  'Alexa.Presentation.APL.UserEvent',
  'LaunchRequest',
  'IntentRequest',
  'AlexaSkillEvent.SkillAccountLinked',
  'AlexaSkillEvent.SkillDisabled',
];

const INTENTS = ['ForgetMeIntent', 'ForgetNicknameIntent', 'CallMeIntent', 'WhoAmIIntent'];

/** Log messages that report no fault of the skill. */
const ROUTINE = ['answered', 'Alexa reports an error'];

/** Everything in which Jovo looks for an intent, and slots that are half resolved. */
function withIntent(type: string, name: string): RequestOptions {
  const slots = {
    name: {
      name: 'name',
      value: 'jeff',
      type: 'Simple',
      resolutions: { resolutionsPerAuthority: [{ authority: 'a' }] },
    },
  };
  return {
    ...intentWith(name, { name: 'jeff' }),
    apiRequest: { name, arguments: {}, slots },
    arguments: [{ type: 'JovoAplUserEvent', intent: name, entities: slots }],
    type,
  };
}

describe('A request that is neither speech nor a subscribed event', () => {
  const userId = plant('amzn1.ask.account.SIDE-EFFECTS');
  const records = new FaultyRecords();
  let skill: SkillUnderTest;

  beforeAll(async () => {
    skill = await SkillUnderTest.start(undefined, new BoundedStore(records));
    skill.auth0Does(claims({ sub: plant('auth0|side-effects'), given_name: 'Ada' }));
    const accessToken = canary('token');
    await skill.ask({ userId, accessToken, request: intentWith('CallMeIntent', { name: 'boss' }) });
  });
  afterAll(() => skill.stop());

  const stored = (): string => JSON.stringify([...records.content]);

  test("is one of many: Amazon's SDK knows more than 50 types", () => {
    expect(TYPES.length).toBeGreaterThan(50);
    expect(TYPES).toEqual(expect.arrayContaining([...EFFECTIVE, 'CanFulfillIntentRequest']));
  });

  test('changes nothing, says nothing and causes no error, whatever intent it names', async () => {
    const before = stored();
    expect(before).toContain('Boss');
    const silentTypes = TYPES.filter((type) => !EFFECTIVE.includes(type));
    const state = [
      { component: 'PrivacyComponent' },
      {
        component: 'ConfirmationComponent',
        resolve: { yes: 'forgetAll', no: 'keepAll' },
        config: { text: 'forget.confirm' },
      },
    ];
    const requests = silentTypes.flatMap((type) =>
      [...INTENTS, 'AMAZON.YesIntent'].map((name) => withIntent(type, name)),
    );
    for (const request of requests) {
      const accessToken = canary('token');
      const { body, log } = await skill.ask({
        userId,
        accessToken,
        request,
        attributes: { state },
      });
      const said = Object.keys(body.response ?? {}).filter((part) => part !== 'shouldEndSession');
      expect({ type: request.type, said }).toEqual({ type: request.type, said: [] });
      expect(`${request.type} changes the memory: ${stored() !== before}`).toMatch(/false$/);
      expect(log.map(({ msg }) => msg).filter((msg) => !ROUTINE.includes(String(msg)))).toEqual([]);
    }
  });
});
