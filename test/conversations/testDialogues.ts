import type { RequestListener } from 'node:http';
import { createApp } from '../../src/app';
import { AccountStore } from '../../src/store/AccountStore';
import { createFolder } from '../src/store/support/storages';
import { plant } from '../support/canaries';
import { conversationWith, speechOf } from '../support/conversation';
import { questionFaults } from '../support/questionFaults';
import { claims, startUserinfoServer, type UserinfoServer } from '../support/userinfoServer';
import type { Answer, Dialogue } from './Dialogue';
import { dialogues } from './dialogues';
import { people } from './people';

/** What a device with a screen is told to show. */
interface Shown {
  readonly token: string;
  readonly datasources: { readonly screen: object };
}

/** Tests each conversation of several turns. For `describe`. */
export function testDialogues(told: readonly Dialogue[] = dialogues): void {
  let auth0: UserinfoServer;
  let api: UserinfoServer;
  let store: AccountStore;
  let storage: Awaited<ReturnType<typeof createFolder>>;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
    api = await startUserinfoServer();
  });
  afterAll(() => auth0.close());
  afterAll(() => api.close());
  beforeEach(async () => {
    storage = await createFolder();
    store = new AccountStore(storage.open());
  });
  afterEach(async () => {
    await store.close();
    await storage.remove();
  });

  test.each(told)('$title', async ({ turns }) => {
    // What users can ask for depends on whether there is an API.
    const hasApi = turns.some((turn) => turn.api);
    const config = { auth0Url: auth0.url, ...(hasApi && { ordersApiUrl: api.url }) };
    const talk = conversationWith(createApp(config, store));
    let attributes: Record<string, unknown> = {};
    for (const turn of turns) {
      const { says, hears, as, on, card = false, goesOn, locale, speaker: person } = turn;
      if (as) auth0.answerWith(claims(people[as]));
      if (turn.auth0) auth0.answerWith(listenerFor(turn.auth0));
      if (turn.api) api.answerWith(listenerFor(turn.api));
      const isNew = turn.startsSession ?? says.type === 'LaunchRequest';
      if (isNew) attributes = {};
      const hasSession = !says.type.startsWith('AlexaSkillEvent.');
      const accessToken = as ? plant(`token-of-${as}`) : turn.token && plant(turn.token);
      const { hasScreen } = turn;
      const who = { accessToken, attributes, userId: on, person };
      const told = { ...who, isNew, locale, hasSession, hasScreen };
      const response = await talk({ request: says, ...told });
      if (hears === undefined) expect(speechOf(response)).toBeUndefined();
      else expect(speechOf(response)).toMatch(hears);
      expect(questionFaults(response.response)).toEqual([]);
      expect(response.response.card).toEqual(
        card === true ? { type: 'LinkAccount' } : card || undefined,
      );
      const [directive] = (response.response.directives ?? []) as unknown as Shown[];
      expect(directive?.token).toBe(turn.shows?.[0]);
      if (turn.shows) expect(directive?.datasources.screen).toMatchObject(turn.shows[1] ?? {});
      if (goesOn !== undefined) expect(response.response.shouldEndSession).toBe(!goesOn);
      if (hasSession) attributes = response.sessionAttributes ?? {};
    }
  });
}

function listenerFor(answer: Answer): RequestListener {
  return (request, response) => {
    if (answer === 'cut') request.socket.destroy();
    else if (answer !== 'silent')
      response.writeHead(answer.status, answer.headers).end(answer.body);
  };
}
