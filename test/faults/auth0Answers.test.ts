import { texts as en } from '../../src/languages/en/texts';
import type { RequestListener } from 'node:http';
import { canary } from '../support/canaries';
import { releaseTheClock, stopTheClock } from '../support/clock';
import { inTurn } from '../support/faultServer';
import { claims, status } from '../support/userinfoServer';
import { SkillUnderTest } from './support/SkillUnderTest';

const NAME = canary('name');
const GREETING_BY_NAME = `<speak>Welcome back, ${NAME}! What would you like to know?</speak>`;
const GREETING = '<speak>Welcome back! What would you like to know?</speak>';

const fine = claims({ sub: 'auth0|1', given_name: NAME });

/** A little longer than a profile is used without asking Auth0 again. */
const PROFILE_IS_OLD_MS = 121_000;

const tooMany = (headers: Record<string, string>): RequestListener => {
  return (_request, response) => {
    response.writeHead(429, headers).end('{"error":"too_many_requests"}');
  };
};

describe('Faulty answers from Auth0:', () => {
  let skill: SkillUnderTest;
  let accessToken: string;

  let pass: (milliseconds: number) => void;

  beforeEach(async () => {
    accessToken = canary('token');
    pass = stopTheClock();
    skill = await SkillUnderTest.start();
  });
  afterEach(releaseTheClock);
  afterEach(() => skill.expectToBeWell());
  afterEach(() => skill.stop());

  const launchWhile = (listener: RequestListener) => {
    skill.auth0Does(listener);
    return skill.ask({ accessToken });
  };

  test('/userinfo 401: LinkAccount card, entry leaves the cache', async () => {
    expect(await launchWhile(fine)).toMatchObject({ ssml: GREETING_BY_NAME, calls: 1 });
    expect(await launchWhile(status(401))).toMatchObject({ ssml: GREETING_BY_NAME, calls: 0 });
    pass(PROFILE_IS_OLD_MS);
    expect(await launchWhile(status(401))).toMatchObject({ card: 'LinkAccount', calls: 1 });
    // If it were still cached, it would be used now.
    expect(await launchWhile(status(500))).toMatchObject({ ssml: GREETING, calls: 1 });
  });

  test('/userinfo 403: says that the skill is misconfigured, no retry, logged for the operator', async () => {
    const { ssml, card, calls, log } = await launchWhile(status(403));
    expect(ssml).toMatch(en.account.misconfigured);
    expect([card, calls]).toEqual([undefined, 1]);
    expect(log).toContainEqual(
      expect.objectContaining({
        level: 50,
        reason: 'access_forbidden',
        hint: expect.stringMatching(/openid/) as string,
      }),
    );
  });

  test.each([
    ['without Retry-After', () => ({}), 60],
    ['with Retry-After in seconds', () => ({ 'retry-after': '20' }), 20],
    ['with Retry-After as a date', () => ({ 'retry-after': inSeconds(20).toUTCString() }), 20],
    ['with X-RateLimit-Reset', () => ({ 'x-ratelimit-reset': epochSeconds(inSeconds(20)) }), 20],
    ['with Retry-After in the past', () => ({ 'retry-after': inSeconds(-20).toUTCString() }), 60],
    ['with nonsense in both', () => ({ 'retry-after': 'soon', 'x-ratelimit-reset': '-1' }), 60],
    ['with Retry-After in a year', () => ({ 'retry-after': '31536000' }), 300],
  ])('/userinfo 429, %s: greeting without the name, no retry', async (_how, headers, wait) => {
    expect(await launchWhile(tooMany(headers()))).toMatchObject({ ssml: GREETING, calls: 1 });
    pass((wait - 2) * 1_000);
    expect(await launchWhile(fine)).toMatchObject({ ssml: GREETING, calls: 0 });
    pass(4_000);
    expect(await launchWhile(fine)).toMatchObject({ ssml: GREETING_BY_NAME, calls: 1 });
  });

  test('/userinfo 429 after a good answer: cached name, no retry', async () => {
    await launchWhile(fine);
    pass(PROFILE_IS_OLD_MS);
    const limited = await launchWhile(tooMany({ 'retry-after': '20' }));
    expect(limited).toMatchObject({ ssml: GREETING_BY_NAME, calls: 1 });
    expect(await launchWhile(fine)).toMatchObject({ ssml: GREETING_BY_NAME, calls: 0 });
  });

  test("/userinfo 429: other users aren't affected", async () => {
    await launchWhile(tooMany({ 'retry-after': '20' }));
    accessToken = canary('token');
    expect(await launchWhile(fine)).toMatchObject({ ssml: GREETING_BY_NAME, calls: 1 });
  });

  test.each([
    [500, 1],
    [502, 2],
    [503, 2],
    [504, 2],
    [599, 1],
  ])('/userinfo %i: %i calls in all, greeting without the name', async (code, calls) => {
    expect(await launchWhile(status(code))).toMatchObject({ ssml: GREETING, calls });
  });

  test.each([502, 503, 504])('/userinfo %i once: one retry, greeting by name', async (code) => {
    const answer = await launchWhile(inTurn(status(code), fine));
    expect(answer).toMatchObject({ ssml: GREETING_BY_NAME, calls: 2 });
  });

  test.each([201, 204, 206, 302, 400, 402, 405, 408, 410, 418, 451])(
    '/userinfo %i, which Auth0 does not send: greeting without the name, no retry',
    async (code) => {
      expect(await launchWhile(status(code))).toMatchObject({ ssml: GREETING, calls: 1 });
    },
  );

  test.each([
    ['HTML', '<!DOCTYPE html><html><body>Captive portal</body></html>'],
    ['garbage', '\u0000\u0001\uFFFD{]'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a text', '"Ada"'],
    ['a number', '7'],
    ['null', 'null'],
    ['a profile in a list', '[{"sub":"auth0|1"}]'],
    ['two profiles', '{"sub":"auth0|1"}{"sub":"auth0|2"}'],
    ['a profile that breaks off', '{"sub":"auth0|1","given_na'],
  ])('%s instead of a profile: greeting without the name, no retry', async (_what, text) => {
    expect(await launchWhile(status(200, text))).toMatchObject({ ssml: GREETING, calls: 1 });
  });

  const jwt = { 'content-type': 'application/jwt' };
  const wrongAlgorithm = {
    'www-authenticate':
      'Bearer error="invalid_token", error_description="the API must sign with RS256"',
  };

  test.each([
    ['200 without a claim', claims({}), /scope openid/],
    ['200 without the claim sub', claims({ given_name: 'Ada' }), /scope openid/],
    ['200 with a sub of null', claims({ sub: null, given_name: 'Ada' }), /scope openid/],
    ['200 with an empty sub', claims({ sub: '', given_name: 'Ada' }), /scope openid/],
    ['200 with a sub that is a number', claims({ sub: 35, given_name: 'Ada' }), /sub.*string/],
    [
      '200 with a signed answer',
      answer(200, jwt, 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'),
      /userinfo_signed_response_alg/,
    ],
    ['401 for the algorithm', answer(401, wrongAlgorithm, 'Unauthorized'), /RS256/],
  ])(
    '/userinfo %s: says that the skill is misconfigured, and the hint names the cause',
    async (_what, listener, hint) => {
      const { ssml, card, calls, log } = await launchWhile(listener);
      expect(ssml).toMatch(en.account.misconfigured);
      expect([card, calls]).toEqual([undefined, 1]);
      const hints = expect.stringMatching(hint) as string;
      expect(log).toContainEqual(expect.objectContaining({ level: 50, hint: hints }));
      await skill.expectToBeWell();
    },
  );

  test('A large answer, with a picture of 340 kB in it: greeted by name', async () => {
    const picture = `data:image/png;base64,${'A'.repeat(340_000)}`;
    const large = claims({ sub: 'auth0|1', given_name: NAME, picture });
    expect(await launchWhile(large)).toMatchObject({ ssml: GREETING_BY_NAME, calls: 1 });
  });

  test.each([
    ['of null', { given_name: null, name: 'Lin Field', email: null }, 'Lin Field'],
    ['with an HTML entity', { given_name: 'D&#39;Ann' }, 'D&apos;Ann'],
  ])('Claims %s: greeted by name', async (_what, odd, name) => {
    const { ssml } = await launchWhile(claims({ sub: 'auth0|1', ...odd }));
    expect(ssml).toContain(`Welcome back, ${name}!`);
  });

  test('A user of a database, whose name is the e-mail address: a greeting without it', async () => {
    const user = { name: 'j.smith1984@example.com', nickname: 'j.smith1984' };
    const answered = await launchWhile(claims({ sub: 'auth0|1', ...user }));
    expect(answered).toMatchObject({ ssml: GREETING, calls: 1 });
  });

  test('Claims of other types: count as missing', async () => {
    const odd = { sub: 'auth0|1', given_name: { first: 'Ada' }, name: ['Ada'], nickname: 7 };
    expect(await launchWhile(claims(odd))).toMatchObject({ ssml: GREETING, calls: 1 });
  });
});

function answer(code: number, headers: Record<string, string>, text: string): RequestListener {
  return (_request, response) => {
    response.writeHead(code, headers).end(text);
  };
}

function inSeconds(seconds: number): Date {
  return new Date(Date.now() + seconds * 1_000);
}

function epochSeconds(date: Date): string {
  return String(Math.floor(date.getTime() / 1_000));
}
