import { readFileSync } from 'node:fs';
import { texts as en } from '../../src/languages/en/texts';
import { BoundedStore } from '../../src/store/BoundedStore';
import { idOf } from '../../src/store/records';
import { canary, plant } from '../support/canaries';
import {
  envelope,
  type EnvelopeOptions,
  intent,
  intentWith,
  type RequestOptions,
} from '../support/envelope';
import { claims } from '../support/userinfoServer';
import { FaultyRecords } from './support/FaultyStore';
import { type Answer, SkillUnderTest } from './support/SkillUnderTest';

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

const userId = plant('amzn1.ask.account.SIDE-EFFECTS');
const records = new FaultyRecords();
let skill: SkillUnderTest;

beforeAll(async () => {
  skill = await SkillUnderTest.start(undefined, new BoundedStore(records));
  skill.auth0Does(claims({ sub: plant('auth0|side-effects'), given_name: 'Ada' }));
  await ask({ request: intentWith('CallMeIntent', { name: 'boss' }) });
});
afterAll(() => skill.stop());

const ask = (options: EnvelopeOptions): Promise<Answer> =>
  skill.ask({ userId, accessToken: canary('token'), ...options });

const stored = (): string => JSON.stringify([...records.content]);

/** What Jovo writes into the session when the skill asks whether to forget everything. */
const state = [
  { component: 'PrivacyComponent' },
  {
    component: 'ConfirmationComponent',
    resolve: { yes: 'forgetAll', no: 'keepAll' },
    config: { text: 'forget.confirm' },
    data: { speaker: idOf(userId) },
  },
];

describe('A request that is neither speech nor a subscribed event', () => {
  test("is one of many: Amazon's SDK knows more than 50 types", () => {
    expect(TYPES.length).toBeGreaterThan(50);
    expect(TYPES).toEqual(expect.arrayContaining([...EFFECTIVE, 'CanFulfillIntentRequest']));
  });

  test('changes nothing, says nothing and causes no error, whatever intent it names', async () => {
    const before = stored();
    expect(before).toContain('Boss');
    const silentTypes = TYPES.filter((type) => !EFFECTIVE.includes(type));
    const requests = silentTypes.flatMap((type) =>
      [...INTENTS, 'AMAZON.YesIntent'].map((name) => withIntent(type, name)),
    );
    for (const request of requests) {
      const { body, log } = await ask({ request, attributes: { state } });
      const said = Object.keys(body.response ?? {}).filter((part) => part !== 'shouldEndSession');
      expect({ type: request.type, said }).toEqual({ type: request.type, said: [] });
      expect(`${request.type} changes the memory: ${stored() !== before}`).toMatch(/false$/);
      expect(log.map(({ msg }) => msg).filter((msg) => !ROUTINE.includes(String(msg)))).toEqual([]);
    }
  });
});

describe('A "yes" to the question whether to forget everything', () => {
  const yes = { request: intent('AMAZON.YesIntent'), attributes: { state } };

  test("erases nothing in a session that has just begun, because it wasn't asked there", async () => {
    const before = stored();
    const { session, ...body } = envelope({ ...yes, userId, accessToken: canary('token') });
    for (const isNew of [true, null, undefined]) {
      const { ssml } = await skill.post(
        JSON.stringify({ ...body, session: { ...session, new: isNew } }),
      );
      expect(ssml).toMatch(en.help.linked[0]);
      expect(stored()).toBe(before);
    }
  });

  test('erases everything in the session in which it was asked', async () => {
    const { ssml } = await ask(yes);
    expect(ssml).toMatch(en.forget.doneButLinked);
    expect(stored()).not.toContain('Boss');
  });
});
