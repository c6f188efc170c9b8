import { allWorkDone } from '../../src/outbound/workUnderWay';
import { canary } from '../support/canaries';
import { releaseTheClock, stopTheClock } from '../support/clock';
import { reset, silence } from '../support/faultServer';
import { claims, status } from '../support/userinfoServer';
import { SkillUnderTest, type Answer } from './support/SkillUnderTest';

/** How many calls must fail in a row. */
const FAILURES = 5;

/** A little longer than Auth0 isn't called then. */
const REST_MS = 5_100;

const GREETING = '<speak>Welcome back! What would you like to know?</speak>';

describe('Auth0 down under load:', () => {
  let skill: SkillUnderTest;
  let pass: (milliseconds: number) => void;

  beforeEach(async () => {
    pass = stopTheClock();
    skill = await SkillUnderTest.start();
  });
  afterEach(releaseTheClock);
  afterEach(() => skill.stop());

  const launch = (): Promise<Answer> => skill.ask({ accessToken: canary('token') });
  const launches = (count: number): Promise<Answer[]> =>
    Promise.all(Array.from({ length: count }, launch));

  test.each([
    ['answers 500', status(500)],
    ['answers 503', status(503)],
    ['resets connections', reset],
    ['is silent', silence],
  ])('Auth0 %s: the breaker opens, and closes by itself', async (_how, listener) => {
    skill.auth0Does(listener);
    for (const { ssml } of await launches(FAILURES)) expect(ssml).toBe(GREETING);

    skill.auth0Does(silence);
    for (const { ssml } of await launches(50)) expect(ssml).toBe(GREETING);
    // These replies take milliseconds because they don't wait for Auth0.
    expect(skill.auth0.requests).toHaveLength(0);

    pass(REST_MS);
    skill.auth0Does(claims({ sub: 'auth0|1', given_name: 'Ada' }));
    // A user's call finds out that Auth0 is back, but the user doesn't wait for it.
    let { ssml } = await launch();
    expect(ssml).toBe(GREETING);
    while (ssml === GREETING) ({ ssml } = await launch());
    expect(ssml).toContain('Welcome back, Ada!');
  });

  test('Auth0 is still down after the pause: one call, and the breaker stays open', async () => {
    skill.auth0Does(status(500));
    await launches(FAILURES);
    pass(REST_MS);
    skill.auth0Does(status(500));
    await launches(20);
    await launches(20);
    expect(skill.auth0.requests).toHaveLength(1);
  });

  test("Auth0 is slow to come back: one call tries, and the others don't follow it", async () => {
    skill.auth0Does(status(500));
    await launches(FAILURES);
    pass(REST_MS);
    let comeBack: () => void = () => undefined;
    const back = new Promise<void>((resolve) => (comeBack = resolve));
    const well = claims({ sub: 'auth0|1', given_name: 'Ada' });
    skill.auth0Does((request, response) => void back.then(() => well(request, response)));
    for (const { ssml } of await launches(20)) expect(ssml).toBe(GREETING);
    comeBack();
    await allWorkDone();
    expect(skill.auth0.requests).toHaveLength(1);
    await skill.expectToBeWell();
  });

  test.each([401, 403, 429, 404])(
    '%i for many users: no outage, the breaker stays closed',
    async (code) => {
      skill.auth0Does(status(code));
      await launches(3 * FAILURES);
      await skill.expectToBeWell();
    },
  );

  test('A failure now and then: no outage, the breaker stays closed', async () => {
    for (let turn = 0; turn < FAILURES + 1; turn++) {
      skill.auth0Does(status(500));
      await launch();
      await skill.expectToBeWell();
    }
  });
});
