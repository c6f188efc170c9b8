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

  test('tells the skill that an account was linked, with the token and without a session', async () => {
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
  ])('tells the skill that it was disabled (data kept: %s)', async (isKept, status) => {
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

  test('keeps the user ID when the skill may keep the data, and the skill can be told later', async () => {
    const user = async (): Promise<string | undefined> => {
      playground.skill.answer = json(speech('Hello.'));
      await playground.alexa.device.say('open coffee shop');
      return playground.lastRequest.context.System.user.userId;
    };
    const before = await user();
    await playground.alexa.device.reset(true);
    expect(playground.alexa.device.state.linked).toBe(false);
    expect(await user()).toBe(before);

    await playground.alexa.device.reset();
    expect(playground.lastRequest).toMatchObject({
      context: { System: { user: { userId: before } } },
      request: { body: { userInformationPersistenceStatus: 'NOT_PERSISTED' } },
    });
    expect(await user()).not.toBe(before);
  });

  test('adds a note when the skill fails to handle an event', async () => {
    playground.skill.answer = json({ error: 'Service Unavailable' }, 503);
    await playground.link();
    expect(playground.lastEntry).toMatchObject({
      type: 'note',
      text: "The skill couldn't be told what happened.",
      reason: expect.stringContaining('status 503') as string,
    });
  });

  test('shows the last request rather than an event before it', async () => {
    await playground.link();
    playground.skill.answer = json(speech('Hello.'));
    await playground.alexa.device.say('open coffee shop');
    expect(playground.alexa.device.state.exchange?.request.request.type).toBe('LaunchRequest');
  });
});

test('The Alexa app sends no event that the skill does not subscribe to', async () => {
  const playground = await TestPlayground.start();
  await playground.link();
  await playground.alexa.device.reset();
  expect(playground.requests).toEqual([]);
  await playground.stop();
});
