import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPeople } from '../../playground/auth0/people';
import { allLanguages } from '../../src/languages/all';
import { PageDriver } from '../support/PageDriver';
import { ProjectCopy } from '../support/ProjectCopy';

const OPEN = `open ${allLanguages.en.invocationName}`;

const project = new ProjectCopy();
let page: PageDriver;
afterAll(async () => {
  await page.end();
  project.remove();
});

async function start(): Promise<void> {
  // Alexa refreshes a token a minute before it expires: this one, before each request.
  page = await PageDriver.start({ PLAYGROUND_TOKEN_LIFETIME: '50' }, project, []);
}

function kept(): string {
  return readFileSync(join(project.path, '.playground', 'state.json'), 'utf8');
}

test('A playground that is started again goes on where it was, until you start over', async () => {
  const [ada] = defaultPeople;
  await start();
  await page.act('device', { locale: 'en-GB' });
  await page.link(ada?.sub ?? '');
  await page.addPerson('Alan');
  expect(await page.say(OPEN)).toContain('Hello, Ada!');
  const before = await page.until(({ memory }) => memory.length > 1);
  await page.end();

  await start();
  expect(await page.say(OPEN)).toContain('Welcome back, Ada!');
  const after = await page.until(({ memory }) => memory.length > 1);
  expect(after.conversation.slice(0, before.conversation.length)).toEqual(before.conversation);
  expect(after.link).toMatchObject({ name: 'Ada Lovelace', since: before.link?.since });
  expect(after.people).toEqual(before.people);
  expect(after.locale).toBe('en-GB');
  expect(after.memory).toEqual(before.memory);

  const cleared = await page.act('reset');
  expect(cleared).toMatchObject({ conversation: [], troubles: before.troubles });
  expect(cleared.link).toBeUndefined();
  expect(cleared.people).toHaveLength(defaultPeople.length);
  await page.end();
  expect(kept()).not.toMatch(/refreshToken|RefreshToken|Alan/);
});
