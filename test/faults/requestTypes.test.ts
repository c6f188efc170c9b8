import { texts as en } from '../../src/languages/en/texts';
import { intent, type RequestOptions } from '../support/envelope';
import { bodyOf } from './support/bodyOf';
import { SkillUnderTest, type Answer } from './support/SkillUnderTest';

/** A request without a session, like all that aren't speech. */
function sessionless(request: RequestOptions): string {
  return bodyOf({ session: undefined }, { request });
}

function expectSilence({ status, body: { response }, log }: Answer): void {
  expect(status).toBe(200);
  expect(response?.outputSpeech).toBeUndefined();
  expect(response?.card).toBeUndefined();
  expect(log.filter(({ msg }) => msg === 'a request failed')).toEqual([]);
}

describe('Unusual types of requests:', () => {
  let skill: SkillUnderTest;

  beforeAll(async () => {
    skill = await SkillUnderTest.start();
  });
  afterEach(() => skill.expectToBeWell());
  afterAll(() => skill.stop());

  test.each(['Unknown.Request', 'CanFulfillIntentRequest', 'Connections.Response', '', 'toString'])(
    'Unknown request type "%s": 200, empty response',
    async (type) => {
      expectSilence(await skill.ask({ request: { type } }));
    },
  );

  test.each(['OrderPizzaIntent', 'AMAZON.YesIntent', 'constructor', 'help'])(
    'Unknown intent %s: help',
    async (name) => {
      expect((await skill.ask({ request: intent(name) })).ssml).toMatch(en.help.unlinked);
    },
  );

  test.each(['', 7, null, {}, 'END', '__proto__'])(
    'Intent named %j, which Alexa does not allow: polite reply',
    async (name) => {
      const request = { type: 'IntentRequest', intent: { name, slots: {} } };
      expect((await skill.ask({ request })).ssml).toMatch(/Sorry|You can ask: who am I/);
    },
  );

  test.each([
    { type: 'SessionEndedRequest' },
    { type: 'SessionEndedRequest', reason: 'USER_INITIATED' },
    { type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' },
  ])('SessionEndedRequest %j: no speech', async (request) => {
    expectSilence(await skill.ask({ request }));
  });

  const failure = { type: 'INVALID_RESPONSE', message: 'What the skill sent, with all names.' };
  test.each([
    {
      type: 'System.ExceptionEncountered',
      error: failure,
      cause: { requestId: 'amzn1.echo-api.request.cause' },
    },
    { type: 'SessionEndedRequest', reason: 'ERROR', error: failure },
  ])('$type about an error: logged, no speech', async (request) => {
    const answer = await skill.ask({ request });
    expectSilence(answer);
    const report = answer.log.find(({ msg }) => msg === 'Alexa reports an error');
    expect(report).toMatchObject({ level: 50, reported: 'INVALID_RESPONSE' });
    expect(report?.cause).toBe(request.cause?.requestId);
    expect(JSON.stringify(answer.log)).not.toContain(failure.message);
  });

  test.each([
    'AudioPlayer.PlaybackStarted',
    'AudioPlayer.PlaybackFailed',
    'PlaybackController.NextCommandIssued',
    'AlexaSkillEvent.SkillEnabled',
  ])('%s without a session: no speech, no error', async (type) => {
    expectSilence(
      await skill.post(sessionless({ type, token: 'stream', offsetInMilliseconds: 0 })),
    );
  });

  test('SkillDisabled, twice: both times a success, no speech', async () => {
    const disabled = sessionless({
      type: 'AlexaSkillEvent.SkillDisabled',
      body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
    });
    expectSilence(await skill.post(disabled));
    expectSilence(await skill.post(disabled));
  });
});
