import { AccountService } from '../../src/services/AccountService';
import { GreetingComponent } from '../../src/components/GreetingComponent';
import { canary } from '../support/canaries';
import { CompiledSkill } from '../support/CompiledSkill';
import { envelope } from '../support/envelope';
import { late } from '../support/faultServer';
import { claims, startUserinfoServer } from '../support/userinfoServer';
import { SkillUnderTest } from './support/SkillUnderTest';

const APOLOGY = '<speak>Sorry, something went wrong. Please try again later.</speak>';

describe('Failing handlers:', () => {
  let skill: SkillUnderTest;

  beforeAll(async () => {
    skill = await SkillUnderTest.start();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await skill.expectToBeWell();
  });
  afterAll(() => skill.stop());

  test.each([
    ['an error', new Error('a bug')],
    ['a text', 'a bug'],
    ['nothing', undefined],
  ])('Handler throws %s: spoken apology', async (_what, thrown) => {
    jest.spyOn(AccountService.prototype, 'lookUp').mockRejectedValue(thrown);
    const { ssml, log, body } = await skill.ask();
    expect(ssml).toBe(APOLOGY);
    expect(log).toContainEqual(expect.objectContaining({ level: 50, msg: 'a request failed' }));
    expect(JSON.stringify([body, log])).not.toContain('a bug');
  });

  test('Handler sends nothing: spoken apology', async () => {
    jest.spyOn(GreetingComponent.prototype, 'LAUNCH').mockResolvedValue();
    const { ssml, log } = await skill.ask();
    expect(ssml).toBe(APOLOGY);
    expect(log).toContainEqual(
      expect.objectContaining({ level: 50, msg: 'a handler sent nothing' }),
    );
  });
});

test('SIGTERM with requests in flight: they finish, then the process exits with 0', async () => {
  const name = canary('name');
  const auth0 = await startUserinfoServer();
  const skill = await CompiledSkill.start(auth0.url);
  const launch = () => skill.post(JSON.stringify(envelope({ accessToken: canary('token') })));
  try {
    const allAreAsked = new Promise<void>((resolve) => {
      auth0.answerWith((request, response) => {
        late(500, claims({ sub: 'auth0|1', given_name: name }))(request, response);
        if (auth0.requests.length === 3) resolve();
      });
    });
    const requests = [launch(), launch(), launch()];
    await allAreAsked;
    const exitCode = skill.terminate();
    for (const answer of await Promise.all(requests)) {
      expect(await answer.text()).toContain(`Welcome back, ${name}!`);
    }
    expect(await exitCode).toBe(0);
    await expect(launch()).rejects.toThrow();
  } finally {
    await skill.remove();
    await auth0.close();
  }
});
