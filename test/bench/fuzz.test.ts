import { metUser } from '../../bench/fuzz/answerQuestions';
import { auth0, accessTokens, fuzz } from '../../bench/fuzz/fuzz';
import { BoundedStore } from '../../src/store/BoundedStore';
import { FaultyRecords } from '../faults/support/FaultyStore';
import { plant } from '../support/canaries';
import { SKILL_ID } from '../support/envelope';
import { SignedWebhook } from '../support/SignedWebhook';
import { startUserinfoServer } from '../support/userinfoServer';

// `npm run fuzz` sends many more.
const RUNS = 500;

test(`Whatever ${RUNS} envelopes contain: a valid reply or a refusal, the next is answered, and no question is made up`, async () => {
  [...accessTokens, metUser.accessToken].forEach(plant);
  const server = await startUserinfoServer();
  server.answerWith(auth0);
  const store = new BoundedStore(new FaultyRecords());
  const webhook = await SignedWebhook.start(server.url, store);
  try {
    await fuzz({ skillId: SKILL_ID, post: (body) => webhook.post(body), runs: RUNS });
  } finally {
    await webhook.stop();
    await server.close();
  }
});
