import { setTimeout as sleep } from 'node:timers/promises';
import { readBuild } from '../../../playground/alexa/skillBuild/readBuild';
import { json } from './support/TestServer';
import { speech, TestPlayground } from './support/TestPlayground';

const document = { type: 'APL', version: '1.7', mainTemplate: { parameters: ['payload'] } };
const directive = {
  type: 'Alexa.Presentation.APL.RenderDocument',
  token: 'menu',
  document,
  datasources: { screen: { title: 'Menu' } },
};
const shown = { token: 'menu', document, data: { screen: { title: 'Menu' } } };
const open = { directives: [directive], shouldEndSession: false };
/** Keeps the session open without listening. */
const waiting = { directives: [directive] };

let playground: TestPlayground;
const device = () => playground.alexa.device;

beforeEach(async () => {
  playground = await TestPlayground.start({}, { screen: true });
});
afterEach(() => playground.stop());

test('a device with a screen says so, and describes it', async () => {
  await device().say('open coffee shop');
  const { context } = playground.lastRequest;
  expect(context.System.device?.supportedInterfaces).toHaveProperty(['Alexa.Presentation.APL']);
  expect(context.Viewport).toMatchObject({ shape: 'RECTANGLE', mode: 'HUB' });
  expect(context.Viewports).toMatchObject([{ type: 'APL', shape: 'RECTANGLE' }]);
});

test('what is said while the device changes is said to the changed device', async () => {
  const changed = device().change({ screen: false }, async (locale) => {
    await sleep(50);
    return readBuild(playground.build.path, locale);
  });
  await Promise.all([changed, device().say('open coffee shop')]);
  const { device: told } = playground.lastRequest.context.System;
  expect(told?.supportedInterfaces).not.toHaveProperty(['Alexa.Presentation.APL']);
});

test('a screen shows a document until the session ends', async () => {
  playground.skill.answer = json(speech('Hello.', open));
  await device().say('open coffee shop');
  expect(device().state.screen).toEqual(shown);
  playground.skill.answer = json(speech('More.', { shouldEndSession: false }));
  await device().say('help');
  expect(device().state.screen).toEqual(shown);
  playground.skill.answer = json(speech('Bye.', { shouldEndSession: true }));
  await device().say('stop');
  expect(device().state.screen).toBeUndefined();
});

test('a screen keeps a session open for half a minute', async () => {
  playground.skill.answer = json(speech('Hello.', waiting));
  await device().say('open coffee shop');
  expect(device().state).toMatchObject({ session: 'waiting', screen: shown });
  playground.now += 31_000;
  expect(device().state).toMatchObject({ session: 'closed', screen: undefined });
});

test('the skill is told what was touched', async () => {
  playground.skill.answer = json(speech('Hello.', open));
  await device().say('open coffee shop');
  const { session } = playground.lastRequest;
  const body = JSON.stringify({ arguments: ['touch', { size: 2 }] });
  const headers = { 'content-type': 'application/json', origin: playground.alexa.url };
  const url = `${playground.alexa.url}/api/touch`;
  const response = await fetch(url, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
  expect(playground.lastRequest).toMatchObject({
    session: { sessionId: session?.sessionId, new: false },
    request: {
      type: 'Alexa.Presentation.APL.UserEvent',
      token: 'menu',
      arguments: ['touch', { size: 2 }],
    },
  });
});

test('once the session has ended, a touch does nothing', async () => {
  playground.skill.answer = json(speech('Hello.', waiting));
  await device().say('open coffee shop');
  playground.now += 31_000;
  const before = playground.requests.length;
  expect((await device().touch(['touch', 'help'])).reason).toBe('The session has ended.');
  expect(playground.requests).toHaveLength(before);
});

test.each([
  ['no token', { ...directive, token: undefined }],
  ['no document', { ...directive, document: undefined }],
  ['a document of another type', { ...directive, document: { ...document, type: 'APLA' } }],
  ['a document without a template', { ...directive, document: { type: 'APL', version: '1.7' } }],
  ['data sources that are not objects', { ...directive, datasources: { screen: 'Menu' } }],
])('a directive with %s is refused', async (_what, faulty) => {
  playground.skill.answer = json(speech('Hello.', { ...open, directives: [faulty] }));
  expect((await device().say('open coffee shop')).reason).toContain('directives');
  expect(device().state.screen).toBeUndefined();
});

test('a device without a screen shows nothing, and describes none', async () => {
  await playground.stop();
  playground = await TestPlayground.start();
  playground.skill.answer = json(speech('Hello.', open));
  await device().say('open coffee shop');
  expect(device().state.screen).toBeUndefined();
  expect(playground.lastRequest.context).not.toHaveProperty('Viewport');
});
