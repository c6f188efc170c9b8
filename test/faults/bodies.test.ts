import { canary } from '../support/canaries';
import { claims } from '../support/userinfoServer';
import { bodyOf } from './support/bodyOf';
import { SkillUnderTest } from './support/SkillUnderTest';

const GREETING = /Welcome back, Ada!/;

describe('Faulty bodies:', () => {
  let skill: SkillUnderTest;

  beforeAll(async () => {
    skill = await SkillUnderTest.start();
  });
  beforeEach(() => skill.auth0Does(claims({ sub: 'auth0|1', given_name: 'Ada' })));
  afterEach(() => skill.expectToBeWell());
  afterAll(() => skill.stop());

  test.each([
    ['malformed', '{"version":'],
    ['empty', ''],
    ['null', 'null'],
    ['an array', '[]'],
    ['a number', '7'],
    ['no UTF-8', '\uD800'],
  ])('%s as JSON: 400 JSON, no stack', async (_what, text) => {
    expect((await skill.post(text)).status).toBe(400);
  });

  test('Body over the limit: 413 JSON', async () => {
    const { status, body } = await skill.post(bodyOf({ padding: 'x'.repeat(300_000) }));
    expect(status).toBe(413);
    expect(body).toEqual({
      error: 'Payload Too Large',
      message: 'The body is larger than 262144 bytes.',
    });
  });

  test.each([
    ['objects', '{"a":', '}'],
    ['arrays', '[', ']'],
  ])('JSON 20,000 levels deep, of %s: 400, process alive', async (_what, open, close) => {
    const deep = `${open.repeat(20_000)}0${close.repeat(20_000)}`;
    const text = bodyOf({ deep: 'HERE' }).replace('"HERE"', deep);
    expect((await skill.post(text)).status).toBe(400);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'getIntent', 'getLocale', 'toString'])(
    'Key %s anywhere: ignored',
    async (key) => {
      const evil = `"${key}":{"polluted":true,"name":"Eve"}`;
      // At the beginning of each object of the request.
      const text = bodyOf({}, { accessToken: canary('token') }).replaceAll(/\{(?=")/g, `{${evil},`);
      const { status, ssml } = await skill.post(text);
      expect([status, ssml]).toEqual([200, expect.stringMatching(GREETING)]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  test('Unknown properties anywhere: normal reply', async () => {
    const text = bodyOf({}, { accessToken: canary('token') });
    const { ssml } = await skill.post(text.replaceAll(/\{(?=")/g, '{"unknown":[{}],'));
    expect(ssml).toMatch(GREETING);
  });
});
