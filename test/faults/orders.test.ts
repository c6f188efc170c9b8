import type { RequestListener } from 'node:http';
import { texts as en } from '../../src/languages/en/texts';
import { canary } from '../support/canaries';
import { intent } from '../support/envelope';
import * as fault from '../support/faultServer';
import {
  claims,
  startUserinfoServer,
  status,
  type UserinfoServer,
} from '../support/userinfoServer';
import { SkillUnderTest } from './support/SkillUnderTest';

const ITEM = canary('name');
const fine = claims({ orders: [{ item: ITEM, status: 'delivered', expected: null }] });
const profile = claims({ sub: 'auth0|1', given_name: 'Ada' });

const WHERE_IS_MY_ORDER = intent('OrderStatusIntent');
const DELIVERED = new RegExp(`Your order for ${ITEM} was delivered`);

/** Answers as RFC 6750 says. */
function challenge(code: number, error: string): RequestListener {
  return (_request, response) => {
    response.writeHead(code, { 'www-authenticate': `Bearer realm="api", error="${error}"` }).end();
  };
}

/** Answers with one order that differs from a good one. */
function order(difference: object): RequestListener {
  return claims({
    orders: [{ item: 'a lamp', status: 'delivered', expected: null, ...difference }],
  });
}

describe('Faults of your own API:', () => {
  let skill: SkillUnderTest;
  let api: UserinfoServer;
  let accessToken: string;

  beforeEach(async () => {
    accessToken = canary('token');
    api = await startUserinfoServer();
    skill = await SkillUnderTest.start(undefined, undefined, undefined, api.url);
    skill.auth0Does(profile);
  });
  afterEach(() => skill.expectToBeWell());
  afterEach(() => skill.stop());
  afterEach(() => api.close());

  const askWhile = async (listener: RequestListener) => {
    api.answerWith(listener);
    const answer = await skill.ask({ request: WHERE_IS_MY_ORDER, accessToken });
    const logged = answer.log.find(({ msg }) => msg === 'looked up the orders');
    return { ...answer, logged, apiCalls: api.requests.length };
  };

  test('401: link again, with a card and a hint', async () => {
    const { ssml, card, logged, apiCalls } = await askWhile(challenge(401, 'invalid_token'));
    expect(ssml).toContain(en.account.linkAgain);
    expect([card, apiCalls]).toEqual(['LinkAccount', 1]);
    expect(logged).toMatchObject({ level: 30, status: 'link_again', reason: 'token_refused' });
    expect(logged?.hint).toMatch(/AUTH0_AUDIENCE/);
  });

  test('403 for a scope: link again for the new permission, with a card and a hint', async () => {
    const { ssml, card, logged } = await askWhile(challenge(403, 'insufficient_scope'));
    expect(ssml).toContain(en.orders.permissionMissing);
    expect(card).toBe('LinkAccount');
    expect(logged).toMatchObject({
      level: 40,
      status: 'permission_missing',
      reason: 'access_forbidden',
    });
    for (const cause of [/read:orders/, /linked before/, /API at Auth0/, /RBAC/]) {
      expect(logged?.hint).toMatch(cause);
    }
  });

  test.each<[string, RequestListener, string, number]>([
    ['403 for another reason', status(403), 'answer_unusable', 1],
    ['404', status(404), 'address_unknown', 1],
    ['429', status(429), 'rate_limited', 1],
    ['500', status(500), 'server_error', 1],
    ['503', status(503), 'gateway_error', 2],
    ['no answer', fault.silence, 'timed_out', 1],
    ['a body that drips', fault.drip, 'timed_out', 1],
    ['an endless body', fault.endless, 'answer_invalid', 1],
    ['a reset connection', fault.reset, 'connection_failed', 2],
    ['a redirect', fault.redirectTo(302, 'http://127.0.0.1:9/'), 'answer_invalid', 1],
    ['HTML', status(200, '<!DOCTYPE html>'), 'answer_invalid', 1],
    ['a list', claims([]), 'answer_invalid', 1],
    ['no orders', claims({}), 'answer_invalid', 1],
    ['an order without an item', order({ item: undefined }), 'answer_invalid', 1],
    ['an order with an invisible item', order({ item: '\u200E' }), 'answer_invalid', 1],
    ['an order with another status', order({ status: 'lost' }), 'answer_invalid', 1],
    ['an order with a bad date', order({ expected: '2026-02-30' }), 'answer_invalid', 1],
  ])('%s: try later, no card, logged with a hint', async (_what, listener, reason, calls) => {
    const { ssml, card, logged, apiCalls } = await askWhile(listener);
    expect(ssml).toBe(`<speak>${en.orders.unavailable}</speak>`);
    expect([card, apiCalls]).toEqual([undefined, calls]);
    expect(logged).toMatchObject({
      level: 40,
      status: 'unavailable',
      reason,
      hint: expect.any(String) as string,
    });
  });

  test('A connection that breaks once: one retry, and the answer', async () => {
    const { ssml, apiCalls } = await askWhile(fault.inTurn(fault.reset, fine));
    expect(ssml).toMatch(DELIVERED);
    expect(apiCalls).toBe(2);
  });

  test('More orders than anyone listens to: only the first twenty are read', async () => {
    const good = { item: 'a lamp', status: 'delivered', expected: null };
    const { ssml } = await askWhile(claims({ orders: [...Array<object>(20).fill(good), 'bad'] }));
    expect(ssml).toMatch(/a lamp was delivered/);
  });

  test('An API that is down is left alone, and the account still answers', async () => {
    for (let times = 0; times < 5; times++) await askWhile(status(500));
    const { logged } = await askWhile(fine);
    expect(logged).toMatchObject({ reason: 'circuit_open' });
    const { ssml } = await skill.ask({ accessToken });
    expect(ssml).toMatch(/(Hello|Welcome back), Ada!/);
  });

  test("A slow Auth0 and a slow API are asked side by side: the answer isn't late", async () => {
    let openCalls = 0;
    let mostOpenCalls = 0;
    const slowly = (listener: RequestListener): RequestListener => {
      return (request, response) => {
        mostOpenCalls = Math.max(mostOpenCalls, ++openCalls);
        response.once('finish', () => openCalls--);
        fault.late(1_000, listener)(request, response);
      };
    };
    skill.auth0Does(slowly(profile));
    expect((await askWhile(slowly(fine))).ssml).toMatch(DELIVERED);
    expect(mostOpenCalls).toBe(2);
  });

  test('Auth0 is down: the orders are told, because the API checks the token itself', async () => {
    skill.auth0Does(status(500));
    expect((await askWhile(fine)).ssml).toMatch(DELIVERED);
  });

  describe.each([
    ['nothing is known about the user', 0],
    ['the user has just been greeted', 1],
  ])('Auth0 is down, %s, and the API refuses the token', (_when, greetings) => {
    test.each([
      ["which it can't check", 401, 'invalid_token'],
      ['for its scope', 403, 'insufficient_scope'],
    ])('%s: try later, no card, because nobody can link now', async (_why, code, error) => {
      for (let times = 0; times < greetings; times++) await skill.ask({ accessToken });
      skill.auth0Does(status(500));
      const { ssml, card } = await askWhile(challenge(code, error));
      expect(ssml).toBe(`<speak>${en.account.unavailable}</speak>`);
      expect(card).toBeUndefined();
    });
  });

  test('A refusal for the scope, after a greeting from Auth0: one call confirms the account', async () => {
    await skill.ask({ accessToken });
    const { ssml, calls } = await askWhile(challenge(403, 'insufficient_scope'));
    expect(ssml).toContain(en.orders.permissionMissing);
    expect(calls).toBe(1);
  });

  test('Auth0 rejects a token that the API accepts: link again, and no orders', async () => {
    skill.auth0Does(status(401));
    const { ssml, card } = await askWhile(fine);
    expect(ssml).toContain(en.account.linkAgain);
    expect(card).toBe('LinkAccount');
  });

  test("A recognized person without a link is asked to link, and the owner's token stays", async () => {
    api.answerWith(fine);
    const person = { personId: 'amzn1.ask.person.GUEST' };
    const { ssml } = await skill.ask({ request: WHERE_IS_MY_ORDER, accessToken, person });
    expect(ssml).toContain(en.account.personNotLinked);
    expect(api.requests).toHaveLength(0);
  });
});

test('A skill without an API of its own answers the intents of a former build with help', async () => {
  const skill = await SkillUnderTest.start();
  const { ssml } = await skill.ask({ request: WHERE_IS_MY_ORDER, accessToken: canary('token') });
  expect(ssml).toMatch(/^<speak>You can ask: who am I/);
  await skill.stop();
});
