import { speech, TestPlayground } from './support/TestPlayground';
import { json, silence, type Answer } from './support/TestServer';

const problem = "There was a problem with the requested skill's response.";
const ssml = (text: string): object => ({
  version: '1.0',
  response: { outputSpeech: { type: 'SSML', ssml: text } },
});

let playground: TestPlayground;
const device = () => playground.alexa.device;

beforeEach(async () => {
  playground = await TestPlayground.start({}, { limits: { skillMilliseconds: 1_000 } });
});
afterEach(() => playground.stop());

describe('A response is accepted', () => {
  test.each<[string, object, string]>([
    ['with plain text', speech('A & B'), 'A & B'],
    ['with SSML', ssml('<speak>A &amp; B</speak>'), 'A & B'],
    ['without speech', { version: '1.0', response: {} }, ''],
    ['with 7,999 characters of speech', speech('x'.repeat(7_999)), 'x'.repeat(7_999)],
    ['with unknown properties', { ...speech('Hi.'), odd: 1 }, 'Hi.'],
  ])('%s', async (_title, response, expected) => {
    playground.skill.answer = json(response);
    expect((await device().say('open coffee shop')).speech).toBe(expected);
  });

  test('with a card, which the Alexa app shows', async () => {
    const card = { type: 'Standard', title: 'Menu', text: 'Tea' };
    playground.skill.answer = json(speech('Look.', { card, shouldEndSession: true }));
    expect((await device().say('open coffee shop')).card).toEqual(card);
    expect(playground.lastEntry).toMatchObject({ type: 'card', card });
  });
});

describe('A response is refused', () => {
  const text: Answer = (response) => void response.end('Hello.');
  const redirect: Answer = (response) => void response.writeHead(302, { location: '/' }).end();

  test.each<[string, Answer, RegExp]>([
    ['with a status other than 200', json(speech('Hi.'), 500), /status 500 instead of 200\.$/],
    [
      'with an explained status',
      json({ message: 'Why.' }, 400),
      /status 400 instead of 200: Why\.$/,
    ],
    ['that redirects', redirect, /status 302 instead of 200/],
    ['that is not JSON', text, /a body that isn't JSON/],
    ['that is not an object', json(null), /the body: /],
    ['without a version', json({ response: {} }), /version: /],
    ['without a response', json({ version: '1.0' }), /response: /],
    ['with an unknown kind of speech', json(speech('', { outputSpeech: { type: 'x' } })), /Speech/],
    ['with an unknown kind of card', json(speech('', { card: { type: 'x' } })), /response\.card/],
    ['with a bare ampersand in SSML', json(ssml('<speak>A & B</speak>')), /isn't well-formed/],
    ['with 8,000 characters of speech', json(speech('x'.repeat(8_000))), /shorter than 8000/],
    ['with more than 24 KB', json(speech('', { odd: 'x'.repeat(24_576) })), /24576 bytes/],
    [
      'with a shouldEndSession that is not a boolean',
      json(speech('', { shouldEndSession: 'yes' })),
      /boolean/,
    ],
  ])('%s', async (_title, answer, reason) => {
    playground.skill.answer = answer;
    const reply = await device().say('open coffee shop');
    expect(reply).toMatchObject({
      speech: problem,
      reason: expect.stringMatching(reason) as string,
    });
    expect(playground.lastRequest.request).toMatchObject({
      type: 'SessionEndedRequest',
      reason: 'ERROR',
      error: { type: 'INVALID_RESPONSE', message: reply.reason },
    });
    expect(device().state.session).toBe('closed');
  });

  test.each<[string, Answer]>([
    ['does not arrive in time', silence],
    ['does not end in time', (response) => void response.writeHead(200).write('{')],
  ])('that %s', async (_title, answer) => {
    playground.skill.answer = answer;
    const reply = await device().say('open coffee shop');
    expect(reply.speech).toBe(problem);
    expect(reply.reason).toMatch(/^POST http:\S+\/webhook got no response within 1000 ms\.$/);
    expect(playground.lastRequest.request).toMatchObject({
      reason: 'ERROR',
      error: { type: 'ENDPOINT_TIMEOUT' },
    });
  });

  test('to a SessionEndedRequest, but Alexa does not mention it', async () => {
    await device().say('open coffee shop');
    playground.skill.answer = json({}, 500);
    const reply = await device().say('exit');
    expect(reply.speech).toBe('');
    expect(reply.reason).toMatch(/status 500/);
  });
});

test('Alexa names a skill that it cannot reach, and the page shows the reason', async () => {
  await playground.skill.stop();
  const reply = await device().say('open coffee shop');
  expect(reply.speech).toBe("I'm having trouble accessing your Coffee Shop skill right now.");
  expect(reply.reason).toMatch(/ECONNREFUSED/);
  expect(playground.lastEntry).toMatchObject({ type: 'alexa', reason: reply.reason });
});
