import type { Context } from 'ask-sdk-model';
import type { PageState, Turn } from '../../../playground/alexa/server/contract';
import { granted, speech, TestPlayground } from './support/TestPlayground';
import { json } from './support/TestServer';

const subscriptions = ['SKILL_ACCOUNT_LINKED', 'SKILL_DISABLED'] as const;
const hour = 3_600_000;

let playground: TestPlayground;
beforeEach(async () => void (playground = await TestPlayground.start({}, { subscriptions })));
afterEach(() => playground.stop());

const device = () => playground.alexa.device;

/** Links the account of the speaker; the token endpoint grants this access token. */
function linkWith(accessToken: string, refreshToken?: string): Promise<boolean> {
  const tokens = { ...granted, access_token: accessToken, refresh_token: refreshToken };
  playground.tokens.answer = json(tokens);
  return playground.link();
}

/** The system object of the next request to the skill. */
async function system(): Promise<Context['System']> {
  await device().say('open coffee shop');
  return playground.lastRequest.context.System;
}

/** The access tokens in the next request to the skill: of the user and of the person. */
async function tokens(): Promise<(string | undefined)[]> {
  const { user, person } = await system();
  return [user.accessToken, person?.accessToken];
}

describe('Without a recognized speaker', () => {
  test('a request names no person', async () => {
    await playground.link();
    expect(Object.keys(await system())).toEqual([
      'application',
      'user',
      'device',
      'apiEndpoint',
      'apiAccessToken',
    ]);
  });
});

describe('A recognized speaker', () => {
  test('is named beside the user, by the same ID in each request', async () => {
    const { user } = await system();
    await device().changeSpeaker('Kim');
    const first = await system();
    expect(first.person).toEqual({
      personId: expect.stringMatching(/^amzn1\.ask\.person\.[0-9A-F]{64}$/) as string,
    });
    expect(first.user).toEqual(user);
    expect((await system()).person).toEqual(first.person);
    await device().changeSpeaker('Robin');
    expect((await system()).person?.personId).not.toBe(first.person?.personId);
    await device().changeSpeaker(undefined);
    expect(await system()).not.toHaveProperty('person');
  });

  test('can change in a session', async () => {
    await device().say('open coffee shop');
    await device().changeSpeaker('Kim');
    await device().say('who am i');
    const [before, after] = playground.requests;
    expect(after?.session).toMatchObject({ new: false, sessionId: before?.session?.sessionId });
    expect(after?.context.System).toHaveProperty('person');
    expect(after?.session).not.toHaveProperty('person');
  });

  test('links an account of their own, which the skill is not told about', async () => {
    await linkWith('of-user');
    await device().changeSpeaker('Kim');
    expect(device().state).toMatchObject({ speaker: 'Kim', linked: false });
    const events = playground.requests.length;
    await linkWith('of-kim');
    expect(playground.requests).toHaveLength(events);
    expect(playground.lastEntry).toMatchObject({
      text: "Kim's Coffee Shop account has been successfully linked.",
    });
    expect(device().state).toMatchObject({ linked: true });
    expect(await tokens()).toEqual(['of-user', 'of-kim']);
    await device().changeSpeaker('Robin');
    expect(await tokens()).toEqual(['of-user', undefined]);
  });

  test('can unlink without touching the links of others', async () => {
    await linkWith('of-user');
    await device().changeSpeaker('Kim');
    await linkWith('of-kim');
    await device().changeSpeaker('Robin');
    await linkWith('of-robin');
    await device().unlink();
    expect(playground.lastEntry).toMatchObject({
      text: "Robin's Coffee Shop account is no longer linked.",
    });
    expect(await tokens()).toEqual(['of-user', undefined]);
    await device().changeSpeaker('Kim');
    expect(await tokens()).toEqual(['of-user', 'of-kim']);
    await device().changeSpeaker(undefined);
    await device().unlink();
    await device().changeSpeaker('Kim');
    expect(await tokens()).toEqual([undefined, 'of-kim']);
  });

  test('has tokens that are refreshed and expire by themselves', async () => {
    await linkWith('of-user');
    playground.now += hour / 2;
    await device().changeSpeaker('Kim');
    await linkWith('of-kim', 'refresh-kim');
    expect(device().state.tokenExpiresAt).toBe(playground.now + hour);
    playground.now += hour;
    playground.tokens.answer = json({ ...granted, access_token: 'of-kim-2' });
    expect(await tokens()).toEqual(['of-user', 'of-kim-2']);
    expect(playground.tokenRequests.slice(2)).toEqual([
      { grant_type: 'refresh_token', refresh_token: 'refresh-kim' },
    ]);
  });

  test('loses the link when Auth0 no longer accepts the refresh token', async () => {
    await device().changeSpeaker('Kim');
    await linkWith('of-kim', 'refresh-kim');
    playground.tokens.answer = json({ error: 'invalid_grant' }, 403);
    playground.now += hour;
    expect(await tokens()).toEqual([undefined, undefined]);
    expect(device().state.conversation).toContainEqual(
      expect.objectContaining({ text: "Kim's Coffee Shop account is no longer linked." }),
    );
  });

  test('who started a sign-in is linked, even if someone else speaks before it ends', async () => {
    await device().changeSpeaker('Kim');
    const { state } = device().beginLinking();
    await device().changeSpeaker('Robin');
    const answer = new URLSearchParams({ code: 'code-1', state });
    expect(await device().finishLinking(answer, state)).toBe(true);
    expect(await tokens()).toEqual([undefined, undefined]);
    await device().changeSpeaker('Kim');
    expect(await tokens()).toEqual([undefined, 'access-1']);
  });

  test('can link by their own card only', async () => {
    playground.skill.answer = json(speech('Link.', { card: { type: 'LinkAccount' } }));
    await device().changeSpeaker('Kim');
    await device().say('open coffee shop');
    const card = device().state.linkCardId;
    expect(card).toBeDefined();
    await device().changeSpeaker('Robin');
    expect(device().state.linkCardId).toBeUndefined();
    await playground.link();
    await device().changeSpeaker('Kim');
    expect(device().state.linkCardId).toBe(card);
    await playground.link();
    expect(device().state.linkCardId).toBeUndefined();
  });
});

describe('Starting over', () => {
  test.each([
    [false, 'gives the persons new IDs'],
    [true, 'keeps the IDs of the persons'],
  ])('(data kept: %s) unlinks everyone, and %s', async (isKept) => {
    await device().changeSpeaker('Kim');
    await playground.link();
    const { person: before } = await system();
    await device().reset(isKept);
    expect(playground.lastRequest.request.type).toBe('AlexaSkillEvent.SkillDisabled');
    expect(playground.lastRequest.context.System).not.toHaveProperty('person');
    const { person: after } = await system();
    expect(after).toEqual({ personId: expect.any(String) as string });
    expect(after?.personId === before?.personId).toBe(isKept);
  });
});

describe('The API of the page', () => {
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${playground.alexa.url}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const act = async (path: string, body: object): Promise<PageState> =>
    (await (await post(path, body)).json()) as PageState;

  test('changes the speaker, and says who can be chosen', async () => {
    const speakers = ['Kim', 'Robin'];
    expect(await act('speaker', { name: 'Kim' })).toMatchObject({ speaker: 'Kim', speakers });
    expect(await act('say', { utterance: 'hello' })).toMatchObject({
      conversation: [{ text: 'hello', speaker: 'Kim' }, {}],
    });
    expect(await act('speaker', { name: null })).not.toHaveProperty('speaker');
  });

  test('refuses unknown speakers', async () => {
    for (const name of ['Ada', '', undefined]) {
      expect((await post('speaker', { name })).status).toBe(400);
    }
  });

  test("masks the person's token as well as the user's", async () => {
    await linkWith('of-user');
    await act('speaker', { name: 'Kim' });
    await linkWith('of-kim');
    const state = await act('say', { utterance: 'open coffee shop' });
    const id = state.conversation.findLast(({ type }) => type === 'user')?.id;
    const turn = (await (await fetch(`${playground.alexa.url}/api/turns/${id}`)).json()) as Turn;
    expect(turn.request).toMatchObject({
      context: {
        System: { user: { accessToken: '••••••••' }, person: { accessToken: '••••••••' } },
      },
    });
    expect(JSON.stringify([state, turn])).not.toMatch(/of-user|of-kim/);
  });
});
