import { skillId, speech, TestPlayground } from './support/TestPlayground';
import { json } from './support/TestServer';

let playground: TestPlayground;
const device = () => playground.alexa.device;
const requestTypes = () => playground.requests.map(({ request }) => request.type);
const reprompt = { outputSpeech: { type: 'SSML', ssml: '<speak>Are you there?</speak>' } };

describe('A request envelope', () => {
  beforeEach(async () => void (playground = await TestPlayground.start()));
  afterEach(() => playground.stop());

  test('of a launch has all properties', async () => {
    await device().say('open coffee shop');
    const application = { applicationId: skillId };
    const user = { userId: expect.stringMatching(/^amzn1\.ask\.account\.[\dA-F]{64}$/) as string };
    expect(playground.lastRequest).toEqual({
      version: '1.0',
      session: {
        new: true,
        sessionId: expect.stringMatching(/^amzn1\.echo-api\.session\.[\da-f-]{36}$/) as string,
        attributes: {},
        application,
        user,
      },
      context: {
        System: {
          application,
          user,
          device: {
            deviceId: expect.stringMatching(/^amzn1\.ask\.device\./) as string,
            supportedInterfaces: { AudioPlayer: {} },
          },
          apiEndpoint: 'https://api.amazonalexa.com',
          apiAccessToken: expect.any(String) as string,
        },
      },
      request: {
        type: 'LaunchRequest',
        requestId: expect.stringMatching(/^amzn1\.echo-api\.request\.[\da-f-]{36}$/) as string,
        timestamp: '2026-01-02T03:04:05Z',
        locale: 'en-US',
      },
    });
  });

  test('of an intent has its slots', async () => {
    await device().say('ask coffee shop to order tea');
    expect(playground.lastRequest.request).toMatchObject({
      type: 'IntentRequest',
      dialogState: 'COMPLETED',
      intent: {
        name: 'OrderIntent',
        confirmationStatus: 'NONE',
        slots: { drink: { value: 'tea' }, size: { name: 'size', confirmationStatus: 'NONE' } },
      },
    });
  });

  test('is sent as JSON by POST', async () => {
    await device().say('open coffee shop');
    expect(playground.skill.received[0]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json;charset=UTF-8' },
    });
  });
});

describe('A session', () => {
  beforeEach(async () => void (playground = await TestPlayground.start()));
  afterEach(() => playground.stop());

  test('keeps its ID and the attributes that the skill returned', async () => {
    playground.skill.answer = json({ ...speech('Hello.'), sessionAttributes: { step: 1 } });
    await device().say('open coffee shop');
    await device().say('who am i');
    const [launch, intent] = playground.requests;
    expect(launch?.session).toMatchObject({ new: true, attributes: {} });
    expect(intent?.session).toMatchObject({ new: false, attributes: { step: 1 } });
    expect(intent?.session?.sessionId).toBe(launch?.session?.sessionId);
  });

  test('loses the attributes that the skill does not return again', async () => {
    playground.skill.answer = json({ ...speech('Hello.'), sessionAttributes: { step: 1 } });
    await device().say('open coffee shop');
    playground.skill.answer = json(speech('Well.'));
    await device().say('who am i');
    await device().say('who am i');
    expect(playground.lastRequest.session?.attributes).toEqual({});
  });

  test('ends when the skill ends it, and then Alexa replies itself', async () => {
    playground.skill.answer = json(speech('Bye.', { shouldEndSession: true }));
    await device().say('open coffee shop');
    const reply = await device().say('who am i');
    expect(reply.speech).toBe("Sorry, I don't know that. To begin, say: open coffee shop.");
    expect(playground.requests).toHaveLength(1);
  });

  test('stays open and listening when shouldEndSession is null', async () => {
    playground.skill.answer = json(speech('Well?', { shouldEndSession: null }));
    await device().say('open coffee shop');
    expect(device().state.session).toBe('listening');
  });

  test('ends if shouldEndSession is missing and the device has no screen', async () => {
    playground.skill.answer = json(speech('Well.', {}));
    await device().say('open coffee shop');
    expect(device().state.session).toBe('closed');
  });

  test('starts again when the user names the skill', async () => {
    await device().say('open coffee shop');
    await device().say('Alexa, ask coffee shop who am I');
    const [first, second] = playground.requests;
    expect(second?.session?.new).toBe(true);
    expect(second?.session?.sessionId).not.toBe(first?.session?.sessionId);
  });

  test('ends on "exit", and the skill is told', async () => {
    await device().say('open coffee shop');
    const reply = await device().say('exit');
    expect(reply.speech).toBe('');
    expect(playground.lastRequest).toMatchObject({
      session: { new: false },
      request: { type: 'SessionEndedRequest', reason: 'USER_INITIATED' },
    });
    expect(device().state.session).toBe('closed');
  });

  test('handles simultaneous utterances one after the other', async () => {
    await Promise.all([device().say('open coffee shop'), device().say('who am i')]);
    expect(requestTypes()).toEqual(['LaunchRequest', 'IntentRequest']);
    expect(device().state.conversation.map(({ type }) => type)).toEqual([
      'user',
      'alexa',
      'user',
      'alexa',
    ]);
  });

  test.each(['stop', 'Alexa, stop', 'thank you', 'please stop'])(
    'that is not open makes Alexa ignore "%s", as a device does',
    async (utterance) => {
      expect(await device().say(utterance)).toEqual({ speech: '' });
      expect(device().state.conversation).toEqual([{ id: 1, type: 'user', text: utterance }]);
      expect(playground.requests).toHaveLength(0);
    },
  );

  test('has a new user after a reset', async () => {
    await device().say('open coffee shop');
    await device().reset();
    expect(device().state).toMatchObject({ conversation: [], session: 'closed', linked: false });
    await device().say('open coffee shop');
    const [first, second] = playground.requests;
    expect(second?.session?.user.userId).not.toBe(first?.session?.user.userId);
  });
});

describe('Silence', () => {
  beforeEach(async () => void (playground = await TestPlayground.start()));
  afterEach(() => playground.stop());

  test('leads to one reprompt, then to the end of the session', async () => {
    playground.skill.answer = json(speech('Well?', { shouldEndSession: false, reprompt }));
    await device().say('open coffee shop');
    expect(await device().staySilent()).toEqual({ speech: 'Are you there?' });
    expect(device().state.session).toBe('listening');
    expect(await device().staySilent()).toEqual({ speech: '' });
    expect(device().state.session).toBe('closed');
    expect(playground.lastRequest.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'EXCEEDED_MAX_REPROMPTS',
    });
  });

  test('ends the session at once without a reprompt', async () => {
    await device().say('open coffee shop');
    await device().staySilent();
    expect(requestTypes()).toEqual(['LaunchRequest', 'SessionEndedRequest']);
  });

  test('leads to the reprompt again after another response', async () => {
    playground.skill.answer = json(speech('Well?', { shouldEndSession: false, reprompt }));
    await device().say('open coffee shop');
    await device().staySilent();
    await device().say('who am i');
    expect(await device().staySilent()).toEqual({ speech: 'Are you there?' });
  });

  test('has no effect without a session', async () => {
    expect(await device().staySilent()).toEqual({ speech: '' });
    expect(playground.requests).toHaveLength(0);
  });
});

describe('A device with a screen', () => {
  const shown = { card: { type: 'Simple', title: 'Menu' } };

  beforeEach(async () => void (playground = await TestPlayground.start({}, { screen: true })));
  afterEach(() => playground.stop());

  test('declares that it supports APL', async () => {
    await device().say('open coffee shop');
    expect(playground.lastRequest.context.System.device?.supportedInterfaces).toHaveProperty([
      'Alexa.Presentation.APL',
    ]);
  });

  test('keeps a session open for 30 seconds if shouldEndSession is missing and it shows something', async () => {
    playground.skill.answer = json(speech('Look.', shown));
    await device().say('open coffee shop');
    expect(device().state.session).toBe('waiting');
    playground.now += 29_999;
    await device().say('who am i');
    expect(playground.lastRequest.session?.new).toBe(false);
    playground.now += 30_000;
    expect(device().state.session).toBe('closed');
  });

  test('does not keep a session open when it shows nothing', async () => {
    playground.skill.answer = json(speech('Well.', {}));
    await device().say('open coffee shop');
    expect(device().state.session).toBe('closed');
  });
});
