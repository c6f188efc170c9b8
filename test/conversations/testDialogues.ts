import { createApp } from '../../src/app';
import { AccountStore } from '../../src/store/AccountStore';
import { createFolder } from '../src/store/support/storages';
import { plant } from '../support/canaries';
import { conversationWith, speechOf, type Talk } from '../support/conversation';
import { questionFaults } from '../support/questionFaults';
import { claims, startUserinfoServer, type UserinfoServer } from '../support/userinfoServer';
import type { Dialogue } from './Dialogue';
import { dialogues } from './dialogues';
import { people } from './people';

/** Tests each conversation of several turns. For `describe`. */
export function testDialogues(told: readonly Dialogue[] = dialogues): void {
  let auth0: UserinfoServer;
  let talk: Talk;
  let store: AccountStore;
  let storage: Awaited<ReturnType<typeof createFolder>>;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
  });
  afterAll(() => auth0.close());
  beforeEach(async () => {
    storage = await createFolder();
    store = new AccountStore(storage.open());
    talk = conversationWith(createApp({ auth0Url: auth0.url }, store));
  });
  afterEach(async () => {
    await store.close();
    await storage.remove();
  });

  test.each(told)('$title', async ({ turns }) => {
    let attributes: Record<string, unknown> = {};
    for (const { says, hears, as, on, isOneShot, card = false } of turns) {
      if (as) auth0.answerWith(claims(people[as]));
      if (says.type === 'LaunchRequest') attributes = {};
      const accessToken = as && plant(`token-of-${as}`);
      const from = { accessToken, attributes, userId: on, isNew: isOneShot };
      const response = await talk({ request: says, ...from });
      expect(speechOf(response)).toMatch(hears);
      expect(questionFaults(response.response)).toEqual([]);
      expect(response.response.card?.type).toBe(card ? 'LinkAccount' : undefined);
      attributes = response.sessionAttributes ?? {};
    }
  });
}
