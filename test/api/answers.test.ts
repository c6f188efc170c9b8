import { randomUUID } from 'node:crypto';
import { startApi, type RunningApi } from '../../api/startApi';
import { playgroundApi } from '../../src/config/laptop';
import { texts as en } from '../../src/languages/en/texts';
import { SkillUnderTest } from '../faults/support/SkillUnderTest';
import { plant } from '../support/canaries';
import { intent } from '../support/envelope';
import { claims } from '../support/userinfoServer';
import { now, TokenIssuer } from './TokenIssuer';

const profile = claims({ sub: 'auth0|1', given_name: 'Ada' });

describe('The API checks the access token, and the skill', () => {
  let issuer: TokenIssuer;
  let api: RunningApi;
  let skill: SkillUnderTest;

  beforeAll(async () => {
    issuer = await TokenIssuer.start();
    api = await startApi({ port: 0, issuer: issuer.url, audience: playgroundApi.audience });
    skill = await SkillUnderTest.start(undefined, undefined, undefined, api.url);
    skill.auth0Does(profile);
  });
  afterAll(async () => {
    await skill.stop();
    await api.close();
    await issuer.close();
  });

  const askWith = (accessToken: string): ReturnType<SkillUnderTest['ask']> =>
    skill.ask({ request: intent('OrderStatusIntent'), accessToken: plant(accessToken) });

  test('answers if the token is good', async () => {
    const { card, log } = await askWith(issuer.token());
    expect(log).toContainEqual(
      expect.objectContaining({ msg: 'looked up the orders', status: 'found' }),
    );
    expect(card).not.toBe('LinkAccount');
  });

  test.each([
    ['is opaque', () => randomUUID()],
    ['is for another API', () => issuer.token({ aud: ['https://other.example.com/'] })],
    ['has expired', () => issuer.token({ exp: now() - 60 })],
    ['is signed with HS256', () => issuer.token({}, { alg: 'HS256' })],
  ])('asks to link again if it %s', async (_what, create) => {
    const { ssml, card } = await askWith(create());
    expect(ssml).toContain(en.account.linkAgain);
    expect(card).toBe('LinkAccount');
  });

  test('asks for the new permission if it lacks the scope', async () => {
    const { ssml, card } = await askWith(issuer.token({ scope: 'openid profile' }));
    expect(ssml).toContain(en.orders.permissionMissing);
    expect(card).toBe('LinkAccount');
  });

  test("asks to try later if Auth0 is down and the API can't get its keys", async () => {
    const cold = await startApi({
      port: 0,
      issuer: 'http://127.0.0.1:9/',
      audience: playgroundApi.audience,
    });
    const other = await SkillUnderTest.start(undefined, undefined, undefined, cold.url);
    other.auth0Does(profile);
    const accessToken = plant(issuer.token());
    const greeting = await other.ask({ accessToken });
    expect(greeting.ssml).toMatch(/(Hello|Welcome back), Ada!/);
    other.auth0Does((_request, response) => void response.writeHead(500).end());
    const { ssml, card } = await other.ask({ request: intent('OrderStatusIntent'), accessToken });
    expect(ssml).toBe(`<speak>${en.account.unavailable}</speak>`);
    expect(card).toBeUndefined();
    await other.stop();
    await cold.close();
  });
});
