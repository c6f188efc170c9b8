import { SkillUnderTest } from '../../faults/support/SkillUnderTest';
import { canary } from '../../support/canaries';
import { intent } from '../../support/envelope';
import { claims, startUserinfoServer, status } from '../../support/userinfoServer';
import { countedWhile } from './countedWhile';

test("A running skill counts calls to your own API, and sends it the ID of Alexa's request", async () => {
  const api = await startUserinfoServer();
  const skill = await SkillUnderTest.start(undefined, undefined, undefined, api.url);
  skill.auth0Does(claims({ sub: 'auth0|1', given_name: 'Ada' }));
  const requestId = 'amzn1.echo-api.request.0c1f2a3b-4d5e-4f60-8a7b-9c0d1e2f3a4b';
  const request = { ...intent('OrderStatusIntent'), requestId };
  const accessToken = canary('token');
  const askWhile = () => countedWhile(() => skill.ask({ accessToken, request }));

  api.answerWith(claims({ orders: [] }));
  expect(await askWhile()).toMatchObject({
    'api_calls_total{outcome="found"}': 1,
    api_call_seconds_count: 1,
  });
  expect(api.requests.at(-1)?.headers['x-correlation-id']).toBe(requestId);
  api.answerWith(status(503));
  expect(await askWhile()).toMatchObject({ 'api_calls_total{outcome="gateway_error"}': 1 });
  await skill.stop();
  await api.close();
});
