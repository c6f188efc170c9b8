import { createApp } from '../../src/app';
import { canary } from '../support/canaries';
import { conversationWith, speechOf, type Talk } from '../support/conversation';
import { questionFaults } from '../support/questionFaults';
import { startUserinfoServer, status, type UserinfoServer } from '../support/userinfoServer';
import { cases } from './cases';

/** Tests each case of a conversation. For `describe`. */
export function testCases(): void {
  let auth0: UserinfoServer;
  let api: UserinfoServer;
  let talk: Talk;

  beforeAll(async () => {
    auth0 = await startUserinfoServer();
    api = await startUserinfoServer();
    talk = conversationWith(createApp({ auth0Url: auth0.url, ordersApiUrl: api.url }));
  });
  afterAll(() => auth0.close());
  afterAll(() => api.close());

  test.each(cases)(
    '$title',
    async ({
      says,
      locale,
      startsSession,
      auth0: answer,
      api: orders,
      hears,
      card = false,
      goesOn,
    }) => {
      auth0.answerWith(answer ?? status(500));
      api.answerWith(orders ?? status(500));
      // Each case has a token of its own, or the skill would remember the answer of another one.
      const accessToken = answer && canary('token');
      const response = await talk({ request: says, locale, accessToken, isNew: startsSession });

      if (hears === undefined) expect(speechOf(response)).toBeUndefined();
      else expect(speechOf(response)).toMatch(hears);
      expect(response.response.card?.type).toBe(card === true ? 'LinkAccount' : card || undefined);
      expect(response.response.shouldEndSession).toBe(!goesOn);
      expect(response.response.reprompt !== undefined).toBe(goesOn);
      expect(questionFaults(response.response)).toEqual([]);
      if (!answer) expect(auth0.requests).toHaveLength(0);
      if (!orders) expect(api.requests).toHaveLength(0);
      for (const { headers } of [...auth0.requests, ...api.requests]) {
        expect(headers.authorization).toBe(answer && `Bearer ${accessToken}`);
      }
    },
  );
}
