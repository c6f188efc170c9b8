import { json } from './support/TestServer';
import { speech, TestPlayground } from './support/TestPlayground';

const subscriptions = ['SKILL_ACCOUNT_LINKED', 'SKILL_DISABLED'] as const;

describe('The Alexa app', () => {
  let playground: TestPlayground;

  beforeEach(async () => {
    playground = await TestPlayground.start({}, { subscriptions });
    playground.skill.answer = json({ version: '1.0', response: {} });
  });
  afterEach(() => playground.stop());

  test('tells a skill that an account was linked, with the token and without a session', async () => {
    await playground.link();
    const { session, context, request } = playground.lastRequest;
    expect(session).toBeUndefined();
    expect(context.System.user.accessToken).toBe('access-1');
    expect(request).toMatchObject({
      type: 'AlexaSkillEvent.SkillAccountLinked',
      timestamp: '2026-01-02T03:04:05Z',
      eventCreationTime: '2026-01-02T03:04:05Z',
      body: { accessToken: 'access-1' },
    });
  });

  test.each([
    [false, 'NOT_PERSISTED'],
    [true, 'PERSISTED'],
  ])('tells a skill of the user who has disabled it, data kept: %s', async (isKept, status) => {
    await playground.link();
    const linked = playground.lastRequest;
    await playground.alexa.device.reset(isKept);
    const disabled = playground.lastRequest;
    expect(disabled.request).toMatchObject({
      type: 'AlexaSkillEvent.SkillDisabled',
      body: { userInformationPersistenceStatus: status },
    });
    expect(disabled.context.System.user.userId).toBe(linked.context.System.user.userId);
    expect(playground.alexa.device.state.exchange?.request).toEqual(disabled);
  });

  test('says so when the skill has not taken an event', async () => {
    playground.skill.answer = json({ error: 'Service Unavailable' }, 503);
    await playground.link();
    expect(playground.lastEntry).toMatchObject({
      type: 'note',
      text: 'The skill could not be told what happened.',
      reason: expect.stringContaining('status 503') as string,
    });
  });

  test('shows what was said last, and not an event before that', async () => {
    await playground.link();
    playground.skill.answer = json(speech('Hello.'));
    await playground.alexa.device.say('open coffee shop');
    expect(playground.alexa.device.state.exchange?.request.request.type).toBe('LaunchRequest');
  });
});

test('The Alexa app tells a skill nothing that it has not subscribed to', async () => {
  const playground = await TestPlayground.start();
  await playground.link();
  await playground.alexa.device.reset();
  expect(playground.requests).toEqual([]);
  await playground.stop();
});
