import { startAlexa } from '../../../playground/alexa';
import type { PageState, Turn } from '../../../playground/alexa/server/contract';
import { requestTo } from '../requestTo';
import { returnPath, skillId, speech, TestPlayground, vendorId } from './support/TestPlayground';
import { json } from './support/TestServer';

let playground: TestPlayground;
beforeEach(async () => void (playground = await TestPlayground.start()));
afterEach(() => playground.stop());

const url = (path: string): string => playground.alexa.url + path;

function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(url(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function act(action: string, body: unknown = {}): Promise<PageState> {
  return (await (await post(`/api/${action}`, body)).json()) as PageState;
}

describe('The page', () => {
  test('is served with everything it needs, and loads nothing from elsewhere', async () => {
    const response = await fetch(url('/'));
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect((await fetch(url(link))).status).toBe(200);
  });

  test('comes from a server that serves no other file', async () => {
    const response = await fetch(url('/page/../../index.ts'));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'Not found.' });
  });
});

describe('The API of the page', () => {
  test('says something to Alexa and returns the state after it', async () => {
    const view = await act('say', { utterance: ' open coffee shop ' });
    expect(view).toMatchObject({
      skillName: 'Coffee Shop',
      session: 'listening',
      conversation: [
        { id: 1, type: 'user', text: 'open coffee shop' },
        { id: 2, type: 'alexa', text: 'Hello.' },
      ],
    });
    expect(await (await fetch(url('/api/state'))).json()).toEqual(view);
  });

  test('stays silent, unlinks and starts over', async () => {
    await playground.link();
    await act('say', { utterance: 'open coffee shop' });
    expect(await act('silence')).toMatchObject({
      session: 'closed',
      link: { scopes: ['openid', 'offline_access'] },
    });
    expect(await act('unlink')).not.toHaveProperty('link');
    expect(await act('reset')).toMatchObject({ conversation: [] });
  });

  test('shows requests and responses with the tokens masked', async () => {
    await playground.link();
    playground.skill.answer = json({ ...speech('Hi.'), sessionAttributes: { leak: 'access-1!' } });
    const state = await act('say', { utterance: 'open coffee shop' });
    const id = state.conversation.findLast(({ type }) => type === 'user')?.id;
    const turn = (await (await fetch(url(`/api/turns/${id}`))).json()) as Turn;
    const { userId } = playground.lastRequest.session?.user ?? {};
    expect(turn).toMatchObject({
      request: {
        context: {
          System: { user: { userId, accessToken: '••••••••' }, apiAccessToken: '••••••••' },
        },
      },
      response: { sessionAttributes: { leak: '••••••••!' } },
    });
    expect(JSON.stringify([state, turn])).not.toContain('access-1');
    expect(state.link?.tokenExpiresInSeconds).toBe(3_600);
  });

  test('masks a token that the skill says', async () => {
    await playground.link();
    playground.skill.answer = json(speech('Your token is access-1.'));
    const { conversation } = await act('say', { utterance: 'open coffee shop' });
    expect(conversation.at(-1)).toMatchObject({ text: 'Your token is ••••••••.' });
  });

  test('offers to link only on the newest card, and no longer once linked', async () => {
    playground.skill.answer = json(speech('Link.', { card: { type: 'LinkAccount' } }));
    await act('say', { utterance: 'open coffee shop' });
    const view = await act('say', { utterance: 'open coffee shop' });
    expect(view.linkCardId).toBe(view.conversation.at(-1)?.id);
    await playground.link();
    expect(await act('silence')).not.toHaveProperty('linkCardId');
  });

  test.each([
    ['nothing', {}],
    ['an empty utterance', { utterance: '  ' }],
    ['a long utterance', { utterance: 'x'.repeat(301) }],
    ['an utterance that is not text', { utterance: 1 }],
    ['a body that is not JSON', '{'],
  ])('refuses %s', async (_title, body) => {
    const response = await post('/api/say', body);
    expect(response.status).toBe(400);
    expect(Object.keys((await response.json()) as object)).toEqual(['error']);
    expect(playground.requests).toHaveLength(0);
  });

  test('refuses more than 4 KB', async () => {
    expect((await post('/api/say', { utterance: 'x'.repeat(5_000) })).status).toBe(413);
  });
});

describe('Another site', () => {
  test.each([
    ['that sends its origin', { origin: 'https://evil.example' }, 403],
    ['with an opaque origin', { origin: 'null' }, 403],
    ['that sends a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['that sends plain text', { 'content-type': 'text/plain' }, 415],
  ])('%s cannot use the API', async (_title, headers, status) => {
    const response = await post('/api/say', { utterance: 'open coffee shop' }, headers);
    expect(response.status).toBe(status);
    expect(playground.requests).toHaveLength(0);
  });

  test('whose name resolves to this machine is refused', async () => {
    const answer = await requestTo(playground.alexa.url, '/api/state', 'evil.example');
    expect(answer).toMatchObject({ status: 403 });
  });
});

describe('A request to localhost', () => {
  const ask = (target: string, method?: string) => {
    const { port } = new URL(playground.alexa.url);
    return requestTo(playground.alexa.url, target, `localhost:${port}`, method);
  };

  test('is redirected to the address of the page', async () => {
    expect(await ask('/api/state?a=b')).toEqual({ status: 302, location: url('/api/state?a=b') });
  });

  test.each([
    '//evil.example/x',
    '///evil.example',
    '/\\evil.example',
    '/%2F/evil.example',
    'http://evil.example/x',
    '//user@evil.example/x',
  ])('for %s is not redirected to another site', async (target) => {
    const { location } = await ask(target);
    expect(new URL(location ?? '/', playground.alexa.url).origin).toBe(playground.alexa.url);
  });

  test('that is not a GET is refused', async () => {
    expect(await ask('/api/reset', 'POST')).toMatchObject({ status: 403 });
  });
});

describe('Linking in a browser', () => {
  async function start(): Promise<{ state: string; cookie: string }> {
    const response = await fetch(url('/link'), { redirect: 'manual' });
    expect(response.status).toBe(302);
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(
      /; Max-Age=600; Path=\/api\/skill\/link\/MTESTVENDOR; .*HttpOnly; SameSite=Lax$/,
    );
    return { state: searchParams.get('state') ?? '', cookie: cookie.split(';')[0] ?? '' };
  }

  function finish(state: string, headers: Record<string, string> = {}): Promise<Response> {
    const query = new URLSearchParams({ code: 'code-1', state });
    return fetch(url(`${returnPath}?${query.toString()}`), { headers, redirect: 'manual' });
  }

  test('leads back to the page, which shows the outcome', async () => {
    const { state, cookie } = await start();
    const response = await finish(state, { cookie: `other=1; ${cookie}` });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(playground.lastEntry).toMatchObject({ type: 'note', linked: true });
  });

  test.each([
    ['', (state: string) => state],
    [' and makes up a state', () => '; Path=/\n'],
  ])('fails in a browser that did not start it%s', async (_title, stateOf) => {
    const { state } = await start();
    expect((await finish(stateOf(state))).status).toBe(303);
    expect(playground.lastEntry).toMatchObject({ type: 'note', linked: false });
    expect(playground.tokens.received).toHaveLength(0);
  });
});

test('A port that is in use is an error', async () => {
  const again = startAlexa({
    port: Number(new URL(playground.alexa.url).port),
    buildDirectory: playground.build.path,
    skillUrl: playground.skill.url,
    skillId,
    vendorId,
    clientSecret: 'secret',
  });
  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
