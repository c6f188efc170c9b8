import { startAlexa } from '../../../playground/alexa';
import { createApp } from '../../../playground/alexa/server/app';
import type { Message, PageState, Turn } from '../../../playground/alexa/server/contract';
import { News } from '../../../playground/alexa/server/News';
import { SkillLogBook } from '../../../playground/skillLog/SkillLogBook';
import { EventStream, type PageEvent } from './support/EventStream';
import { returnPath, TestPlayground } from './support/TestPlayground';
import { json, silence } from './support/TestServer';

let news: News;
let log: SkillLogBook;
let playground: TestPlayground;
const pages: EventStream[] = [];

beforeEach(async () => {
  news = new News();
  log = new SkillLogBook();
  playground = await TestPlayground.start(
    {},
    { createApp: (options) => createApp(options, { news, log }) },
  );
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await playground.stop();
});

async function openPage(): Promise<EventStream> {
  const page = await EventStream.open(playground.alexa.url);
  pages.push(page);
  return page;
}

async function get<Body>(path: string): Promise<{ status: number; body: Body }> {
  const response = await fetch(playground.alexa.url + path);
  return { status: response.status, body: (await response.json()) as Body };
}

async function say(utterance: string): Promise<PageState> {
  const response = await fetch(`${playground.alexa.url}/api/say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ utterance }),
  });
  return (await response.json()) as PageState;
}

const isState =
  (isMeant: (state: PageState) => boolean) =>
  (event: PageEvent): boolean =>
    event.name === 'state' && isMeant(event.data);

const said =
  (text: string) =>
  ({ conversation }: PageState): boolean =>
    conversation.some((entry) => 'text' in entry && entry.text === text);

function messagesIn({ events }: EventStream): Message[] {
  return events.flatMap((event) => (event.name === 'messages' ? event.data : []));
}

describe('The feed of the page', () => {
  test('starts with the state, and with all messages so far', async () => {
    await say('open coffee shop');
    const page = await openPage();
    await page.until(({ name }) => name === 'messages');
    expect(page.events.map(({ name }) => name)).toEqual(['state', 'messages']);
    expect(page.events[0]?.data).toMatchObject({
      skillName: 'Coffee Shop',
      opening: 'open coffee shop',
      locale: 'en-US',
      session: 'listening',
      conversation: [{ text: 'open coffee shop' }, { text: 'Hello.' }],
      oldestMessage: messagesIn(page)[0]?.id,
    });
    expect(messagesIn(page)).toMatchObject([{ title: 'LaunchRequest', status: 200, turn: 1 }]);
  });

  test('shows every page what is said in one of them, even before Alexa replies', async () => {
    playground.skill.answer = silence;
    const [one, other] = [await openPage(), await openPage()];
    void say('open coffee shop').catch(() => undefined);
    for (const page of [one, other]) {
      await page.until(isState(said('open coffee shop')));
      await page.until(({ name, data }) => name === 'messages' && (data as Message[]).length === 1);
      expect(messagesIn(page).map(({ status, turn }) => [status, turn])).toEqual([[undefined, 1]]);
    }
  });

  test('tells each message when it starts and when it ends', async () => {
    const page = await openPage();
    await say('open coffee shop');
    await page.until(isState(said('Hello.')));
    const told = messagesIn(page);
    expect(told.map(({ status }) => status)).toEqual([undefined, 200]);
    expect(told[0]?.id).toBe(told[1]?.id);
  });

  test('tells what happens to the skill', async () => {
    const page = await openPage();
    news.toast('Reloaded: the skill has changed.');
    await page.until(({ name }) => name === 'toast');
    news.built('skill', 'src/app.ts(1,1): error');
    await page.until(isState(({ buildError }) => buildError === 'src/app.ts(1,1): error'));
    news.built('skill', undefined);
    page.events.length = 0;
    await page.until(isState(({ buildError }) => buildError === undefined));
  });

  test('ends when the server stops', async () => {
    const page = await openPage();
    await page.until(({ name }) => name === 'messages');
    await playground.alexa.close();
    await expect(page.until(({ name }) => name === 'toast')).rejects.toThrow('has ended');
    const options = { buildDirectory: playground.build.path, skillUrl: playground.skill.url };
    const ids = { skillId: 'x', vendorId: 'M', clientSecret: 'x' };
    (playground as { alexa: unknown }).alexa = await startAlexa({ ...options, ...ids });
  });

  test("can't be read by another site", async () => {
    const headers = { origin: 'https://evil.example' };
    const { status } = await fetch(`${playground.alexa.url}/api/events`, { headers });
    expect(status).toBe(403);
  });
});

test('A long conversation stays light: its turns are sent when they are opened', async () => {
  const { device } = playground.alexa;
  const sizeOfState = async (): Promise<number> => {
    const { body } = await get<PageState>('/api/state');
    return JSON.stringify(body).length;
  };
  await device.say('open coffee shop');
  const atFirst = await sizeOfState();
  for (let turn = 1; turn < 500; turn++) await device.say('open coffee shop');
  const bytesOfTurn = ((await sizeOfState()) - atFirst) / 499;
  expect(bytesOfTurn).toBeLessThan(150);
  const { body } = await get<Turn>('/api/turns/1');
  expect(body.intent).toBe('LaunchRequest');
});

describe('A turn, opened', () => {
  const turn = async (id: number): Promise<Turn> => (await get<Turn>(`/api/turns/${id}`)).body;

  test('shows what was understood, what was sent, and what came back', async () => {
    await playground.link();
    await say('open coffee shop');
    const { conversation } = await say('order a big latte please');
    const id = conversation.findLast(({ type }) => type === 'user')?.id ?? 0;
    const requestId = playground.lastRequest.request.requestId;
    const line = { level: 30, time: 0, requestId, handler: 'Shop.order', msg: 'answered' };
    log.add(JSON.stringify(line), undefined);
    log.add('a stray console.log', id);
    log.add(JSON.stringify({ ...line, requestId: 'another' }), undefined);

    expect(await turn(id)).toMatchObject({
      id,
      utterance: 'order a big latte please',
      match: { sample: expect.any(String) as string },
      intent: 'OrderIntent',
      slots: { drink: 'latte' },
      handler: 'Shop.order',
      milliseconds: expect.any(Number) as number,
      request: { session: { user: { accessToken: '••••••••' } } },
      response: { response: { outputSpeech: { text: 'Hello.' } } },
      log: [expect.stringContaining('info   Shop.order'), 'a stray console.log'],
    });
    expect(JSON.stringify(await turn(id))).not.toContain('access-1');
  });

  test('shows the error of the skill, with its stack', async () => {
    const { conversation } = await say('open coffee shop');
    const [entry] = conversation;
    const { requestId } = playground.lastRequest.request;
    const err = { type: 'TypeError', message: 'x is not a function', stack: ['at a (b.ts:1:2)'] };
    log.add(JSON.stringify({ level: 50, requestId, err, msg: 'a request failed' }), undefined);
    expect((await turn(entry?.id ?? 0)).error).toEqual({
      message: 'TypeError: x is not a function',
      stack: 'at a (b.ts:1:2)',
    });
  });

  test('shows why there was no valid response', async () => {
    playground.skill.answer = json({ nonsense: true });
    const { conversation } = await say('open coffee shop');
    const [entry] = conversation;
    const shown = await turn(entry?.id ?? 0);
    expect(shown.error?.message).toContain('/webhook returned version:');
    // Alexa then ends the session; the first request is what the user meant.
    expect(shown.intent).toBe('LaunchRequest');
    expect(shown).not.toHaveProperty('response');
  });

  test('without the skill says so', async () => {
    const { conversation } = await say('what time is it');
    const shown = await turn(conversation[0]?.id ?? 0);
    expect(shown).toMatchObject({ utterance: 'what time is it', slots: {}, log: [] });
    expect(shown).not.toHaveProperty('intent');
    expect(shown).not.toHaveProperty('request');
  });

  test('is 404 if there is none', async () => {
    expect(await get('/api/turns/99')).toEqual({
      status: 404,
      body: { error: 'This turn is forgotten.' },
    });
  });
});

describe('A message, opened', () => {
  test('masks its secrets, unless asked to show them', async () => {
    await playground.link();
    await say('open coffee shop');
    const page = await openPage();
    await page.until(({ name }) => name === 'messages');
    const [{ id } = { id: 0 }] = messagesIn(page);
    const masked = await get(`/api/messages/${id}`);
    expect(JSON.stringify(masked.body)).not.toContain('access-1');
    expect(masked.body).toMatchObject({ method: 'POST', title: 'LaunchRequest' });
    const shown = await get(`/api/messages/${id}?secrets=shown`);
    expect(JSON.stringify(shown.body)).toContain('access-1');
    expect((await get('/api/messages/1')).status).toBe(404);
  });
});

test('Two pages of one browser that link at once both succeed, and everyone sees it', async () => {
  const { url } = playground.alexa;
  const start = async () => {
    const response = await fetch(`${url}/link`, { redirect: 'manual' });
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return { state: searchParams.get('state') ?? '', cookie };
  };
  playground.tokens.answer = (response, received) => {
    const code = new URLSearchParams(received.body).get('code');
    json({ access_token: `token-of-${code}`, token_type: 'Bearer' })(response, received);
  };
  const page = await openPage();
  const [one, other] = [await start(), await start()];
  const headers = { cookie: `${one.cookie}; ${other.cookie}` };
  const finish = (state: string, code: string) =>
    fetch(`${url}${returnPath}?code=${code}&state=${state}`, { headers, redirect: 'manual' });
  await Promise.all([finish(one.state, 'one'), finish(other.state, 'two')]);

  await page.until(isState(({ conversation }) => conversation.length === 2));
  const { conversation } = playground.alexa.device.state;
  expect(conversation).toMatchObject([{ linked: true }, { linked: true }]);
  const codes = playground.tokenRequests.map(({ code }) => code);
  await say('open coffee shop');
  // The last one counts.
  expect(playground.lastRequest.session?.user.accessToken).toBe(`token-of-${codes.at(-1)}`);
});
