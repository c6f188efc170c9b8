import { auth0, accessTokens, fuzz } from '../../bench/fuzz/fuzz';
import { plant } from '../support/canaries';
import { SKILL_ID } from '../support/envelope';
import { SignedWebhook } from '../support/SignedWebhook';
import { startUserinfoServer } from '../support/userinfoServer';

// `npm run fuzz` sends many more.
const RUNS = 500;

test(`Whatever ${RUNS} envelopes contain: a valid reply or a refusal, and the next is answered`, async () => {
  accessTokens.forEach(plant);
  const server = await startUserinfoServer();
  server.answerWith(auth0);
  const webhook = await SignedWebhook.start(server.url);
  try {
    await fuzz({ skillId: SKILL_ID, post: (body) => webhook.post(body), runs: RUNS });
  } finally {
    await webhook.stop();
    await server.close();
  }
});
