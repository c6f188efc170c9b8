import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PageState } from '../../playground/alexa/server/contract';
import { defaultPeople } from '../../playground/auth0/people';
import { UserAgent } from '../../playground/UserAgent';
import { languages } from '../../src/identity';
import { PlaygroundProcess } from '../support/PlaygroundProcess';

const OPEN = `open ${languages.en.invocationName}`;

/** A copy of the project, so that its own playground stays as it is. */
let project: string;
let playground: PlaygroundProcess;
let url: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'restart-'));
  const linked = ['node_modules', 'models', 'playground', 'linking', 'cli', 'api', 'auth0'];
  const files = ['package.json', 'jovo.project.js', 'jovo.project.ts'];
  for (const name of [...linked, ...files]) symlinkSync(resolve(name), join(project, name));
  for (const name of ['src', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(name, join(project, name), { recursive: true });
  }
});
afterAll(async () => {
  await playground.stop();
  rmSync(project, { recursive: true });
});

async function start(): Promise<void> {
  // With such a lifetime, each request needs a fresh token.
  playground = new PlaygroundProcess({ PLAYGROUND_TOKEN_LIFETIME: '1' }, project, []);
  url = await playground.printed(/^Playground +(\S+)$/m);
}

async function act(action: string, body: object): Promise<PageState> {
  const response = await fetch(`${url}/api/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as PageState;
}

async function link(): Promise<void> {
  const [{ email = '', password } = { password: '' }] = defaultPeople;
  const begun = await fetch(`${url}/link`, { redirect: 'manual' });
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const browser = new UserAgent();
  const login = await browser.open(begun.headers.get('location') ?? '');
  const end = await browser.open(login.url, { email, password });
  await fetch(end.headers.get('location') ?? '', { headers: { cookie }, redirect: 'manual' });
}

function kept(): string {
  return readFileSync(join(project, '.playground', 'state.json'), 'utf8');
}

test('A playground that is started again goes on where it was, until you start over', async () => {
  await start();
  await link();
  await act('people', { name: 'Alan', email: 'alan@example.com' });
  await act('device', { locale: 'en-GB' });
  const before = await act('say', { utterance: OPEN });
  expect(before.conversation.at(-1)).toMatchObject({
    text: expect.stringContaining('Welcome back, Ada!') as string,
  });
  await playground.stop();

  await start();
  const {
    conversation,
    link: linked,
    people,
    locale,
    memory,
  } = await act('say', { utterance: OPEN });
  expect(conversation.slice(0, before.conversation.length)).toEqual(before.conversation);
  expect(conversation.at(-1)).toMatchObject({
    text: expect.stringContaining('Welcome back, Ada!') as string,
  });
  expect(linked).toMatchObject({ name: 'Ada Lovelace', since: before.link?.since });
  expect(people.map(({ name }) => name)).toContain('Alan');
  expect(locale).toBe('en-GB');
  expect(memory).toContainEqual(['Account', 'linked']);

  const cleared = await act('reset', {});
  expect(cleared).toMatchObject({ conversation: [] });
  expect(cleared.link).toBeUndefined();
  expect(cleared.people).toHaveLength(defaultPeople.length);
  await playground.stop();
  expect(kept()).not.toMatch(/accessToken":"[^"]+","refreshToken|Alan|RefreshToken/);
});
