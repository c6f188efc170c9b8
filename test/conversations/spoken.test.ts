import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../src/app';
import { allLanguages } from '../../src/languages/all';
import { AccountStore } from '../../src/store/AccountStore';
import { createFolder } from '../src/store/support/storages';
import { canary, plant } from '../support/canaries';
import { conversationWith } from '../support/conversation';
import { USER_ID } from '../support/envelope';
import { questionFaults } from '../support/questionFaults';
import { tooLong } from '../support/speakingTime';
import {
  claims,
  startUserinfoServer,
  status,
  type UserinfoServer,
} from '../support/userinfoServer';
import { cases } from './cases';
import { dialogues } from './dialogues';
import { nicknames } from './nicknames';
import { people } from './people';
import { Script } from './Script';

/**
 * What Alexa says in each locale, in all conversations. Read a changed file aloud, then accept it:
 * `npx jest test/conversations/spoken -u`.
 */
const FOLDER = join(__dirname, 'spoken');

const locales = Object.values(allLanguages).flatMap((language) => language.locales);

/** Leaves out other reasons for the same answer, such as the ways in which Auth0 can fail. */
const casesToSay = cases.filter(
  ({ locale, says, hears }, index) =>
    locale === undefined &&
    cases.findIndex((other) => other.says === says && other.hears === hears) === index,
);

describe.each(locales)('What Alexa says in %s', (locale) => {
  let auth0: UserinfoServer;
  let api: UserinfoServer;
  let store: AccountStore;
  let storage: Awaited<ReturnType<typeof createFolder>>;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
    api = await startUserinfoServer();
    storage = await createFolder();
    store = new AccountStore(storage.open());
  });
  afterAll(async () => {
    await Promise.all([auth0.close(), api.close(), store.close()]);
    await storage.remove();
  });

  test('is what someone has read', async () => {
    const script = new Script();
    await sayCases(script);
    await sayDialogues(script);
    const file = join(FOLDER, `${locale}.txt`);
    if (isUpdate()) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, script.toString());
    }
    expect(script.toString()).toBe(readFileSync(file, 'utf8'));
  }, 60_000);

  /** Runs the cases, which are about single turns. */
  async function sayCases(script: Script): Promise<void> {
    const talk = conversationWith(createApp({ auth0Url: auth0.url, ordersApiUrl: api.url }));
    for (const [turn, { title, says, startsSession, ...rest }] of casesToSay.entries()) {
      auth0.answerWith(rest.auth0 ?? status(500));
      api.answerWith(rest.api ?? status(500));
      const accessToken = rest.auth0 && canary('token');
      const request = { ...says, type: says.type, requestId: `${turn}` };
      const answer = await talk({ request, locale, accessToken, isNew: startsSession });
      const { card, shouldEndSession } = answer.response;
      expect(questionFaults(answer.response)).toEqual([]);
      expect(tooLong(answer.response)).toEqual([]);
      expect({ title, card: card?.type, shouldEndSession }).toEqual({
        title,
        card: rest.card === true ? 'LinkAccount' : rest.card,
        shouldEndSession: !rest.goesOn,
      });
      script.add(title, says, answer);
    }
  }

  /** Holds the conversations of several turns. */
  async function sayDialogues(script: Script): Promise<void> {
    const talk = conversationWith(createApp({ auth0Url: auth0.url }, store));
    for (const [number, { title, turns }] of [...dialogues, ...nicknames].entries()) {
      let attributes: Record<string, unknown> = {};
      for (const [turn, { says, as, on = USER_ID, card, startsSession }] of turns.entries()) {
        // Each conversation has people of its own, because all share a store.
        if (as) auth0.answerWith(claims({ ...people[as], sub: `${people[as].sub}-${number}` }));
        if (says.type === 'LaunchRequest') attributes = {};
        const accessToken = as && plant(`token-of-${as}-${locale}-${number}`);
        const userId = plant(`${on}.${number}`);
        const request = { ...says, requestId: `${number + turn}` };
        const from = { accessToken, attributes, userId, locale, isNew: startsSession };
        const answer = await talk({ request, ...from });
        expect(questionFaults(answer.response)).toEqual([]);
        expect(tooLong(answer.response)).toEqual([]);
        expect(answer.response.card?.type).toBe(card ? 'LinkAccount' : undefined);
        script.add(title, says, answer);
        attributes = answer.sessionAttributes ?? {};
      }
    }
  }
});

/** Whether Jest was started with `-u`. */
function isUpdate(): boolean {
  const { snapshotState } = expect.getState() as {
    snapshotState?: { readonly _updateSnapshot?: string };
  };
  return snapshotState?._updateSnapshot === 'all';
}
