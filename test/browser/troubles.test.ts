import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { troubles } from '../../playground/trouble';
import { tryIt as phrases } from '../../playground/trouble/phrases';
import type { Trouble } from '../../playground/trouble/Trouble';
import { startBrowser } from '../support/browser';
import { PageDriver } from '../support/PageDriver';
import { ExportedTest } from './ExportedTest';

/** What is the same on the wire, in the log and in what the page tells developers to look for. */
const TRACE =
  /(?:GET|POST) \/[\w/]*\w|\/userinfo|\b[1-5]\d\d\b|\b[a-z]+(?:_[a-z]+)+\b|\b[A-Z]{5,}(?:_[A-Z]+)*\b/g;

const NAME = 'Ada Lovelace';

let driver: PageDriver;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [driver, browser] = await Promise.all([
    PageDriver.start({ PLAYGROUND_API: 'on' }),
    startBrowser(),
  ]);
  page = await browser.newPage({
    viewport: { width: 1200, height: 700 },
    // Drawing what moves takes most of the time.
    reducedMotion: 'reduce',
  });
  await page.goto(driver.url);
});

afterAll(async () => {
  await browser?.close();
  await driver.stop();
});

/** A key is quicker than the mouse, which waits until nothing moves. */
const push = (target: Locator): Promise<void> => target.press('Enter');
const openTab = (name: string): Promise<void> => push(page.getByRole('tab', { name }));
const panel = (): Locator => page.getByRole('tabpanel');
const log = (): Locator => page.getByRole('log', { name: 'Conversation' });
const replies = (): Locator => log().locator('.reply');

/** Returns the row of a trouble, and checks that it says what to do, to hear and to see. */
async function rowOf({ label, userHears, developerSees, doctor }: Trouble): Promise<Locator> {
  await openTab('Trouble');
  const row = panel()
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) });
  const text = await row.textContent();
  expect(text).toContain(userHears);
  expect(text).toContain(developerSees);
  expect(text).toContain(doctor ?? 'Can’t find this.');
  return row;
}

async function switchOn({ kind, label }: Trouble, row: Locator): Promise<void> {
  if (kind === 'once') {
    await push(row.getByRole('button', { name: label, exact: true }));
    await page.getByText(`Done: ${label}.`).waitFor();
  } else {
    await push(row.getByRole('switch'));
    await row.locator('[aria-checked=true]').waitFor();
  }
}

async function switchOff({ kind, label }: Trouble): Promise<void> {
  if (kind === 'once') return;
  await openTab('Trouble');
  const choice = page.getByRole('switch', { name: label, exact: true });
  await push(choice);
  await choice.and(page.locator('[aria-checked=false]')).waitFor();
}

/** Looks for what the developer is told to see: in the conversation, its last turn, and on the wire. */
async function expectToSee({ developerSees }: Trouble): Promise<void> {
  const missing = new Set(developerSees.match(TRACE));
  const read = async (where: Locator): Promise<void> => {
    const text = (await where.textContent()) ?? '';
    for (const trace of missing) if (text.includes(trace)) missing.delete(trace);
  };
  await read(log());
  await openTab('Turn');
  const wasSaid = (await replies().count()) > 0;
  if (wasSaid) await panel().getByRole('heading', { name: 'Log' }).waitFor();
  await read(panel());
  await openTab('Wire');
  await read(panel());
  for (const message of (await panel().locator('.wire-row').all()).reverse()) {
    if (missing.size === 0) return;
    await push(message);
    await panel().getByRole('heading', { name: 'Response' }).waitFor();
    await read(panel());
    await push(message);
  }
  expect([...missing]).toEqual([]);
}

/** Starts over. A new person each time, because Auth0 limits the calls of each user. */
async function startOver(): Promise<string> {
  await driver.act('reset');
  // If the test before ended elsewhere.
  if (page.url() !== `${driver.url}/`) await page.goto(driver.url);
  return driver.addPerson(NAME);
}

/** Follows the link to the login page, and signs in with one click. */
async function link(row: Locator): Promise<void> {
  await row.getByRole('link', { name: phrases.link }).click();
  await page.getByRole('button', { name: 'person-' }).click();
  await page.waitForURL(`${driver.url}/`);
}

/** Exports the conversation as a developer does, and returns what the browser has saved. */
async function save(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as test' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('exported.test.ts');
  return readFileSync(await download.path(), 'utf8');
}

describe('The user hears, and the developer sees, what the list of troubles says', () => {
  const spoken = troubles.filter(({ group }) => group !== 'Linking');
  test.each(spoken)('$label', async (trouble) => {
    const sub = await startOver();
    // Otherwise this is the user's first launch, with another greeting.
    await driver.say(phrases.open);
    await driver.link(sub);
    const row = await rowOf(trouble);
    await switchOn(trouble, row);
    await push(row.getByRole('button', { name: `“${phrases[trouble.tryIt ?? 'open']}”` }));
    await replies().nth(1).waitFor();
    expect(await replies().last().textContent()).toContain(trouble.userHears);
    await expectToSee(trouble);
    await switchOff(trouble);
  });

  test('A wrong secret keeps the account from being linked, until it is right', async () => {
    const trouble = named('client-secret-wrong');
    await startOver();
    const row = await rowOf(trouble);
    await switchOn(trouble, row);
    await link(row);
    await log().getByText(trouble.userHears).waitFor();
    await page.getByText('Account not linked').waitFor();
    await expectToSee(trouble);
    await switchOff(trouble);
    await link(await rowOf(trouble));
    await page.getByText(`Linked as ${NAME}`).waitFor();
  });

  test('A redirect URI that is not registered ends at Auth0, with a way back', async () => {
    const trouble = named('redirect-uri-unknown');
    await startOver();
    const row = await rowOf(trouble);
    await switchOn(trouble, row);
    await row.getByRole('link', { name: phrases.link }).click();
    const [, message = 'no message'] = /"(.+)"/.exec(trouble.userHears) ?? [];
    await page.getByRole('alert').getByText(message).waitFor();
    await page.getByRole('link', { name: 'Back to the playground' }).click();
    await log().waitFor();
    await expectToSee(trouble);
    await switchOff(trouble);
  });

  test('A user who cancels is not linked', async () => {
    const trouble = named('user-cancels');
    await startOver();
    await switchOn(trouble, await rowOf(trouble));
    await log().getByText(trouble.userHears).waitFor();
    await page.getByText('Account not linked').waitFor();
    await expectToSee(trouble);
  });
});

describe('A refresh token that is rotated', () => {
  test('is replaced whenever Alexa uses it', async () => {
    const sub = await startOver();
    await driver.say(phrases.open);
    await driver.link(sub);
    await driver.act('trouble', { name: 'refresh-token-rotated' });
    for (let refresh = 0; refresh < 3; refresh++) {
      expect(await driver.say(phrases.open)).toContain('Welcome back, Ada!');
      await driver.act('trouble', { name: 'token-expired' });
    }
    await driver.act('trouble', { name: 'refresh-token-rotated', isOn: false });
  });
});

test('A trouble that does not exist is refused', async () => {
  const response = await driver.post('trouble', { name: 'bad-luck' });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: "Unknown trouble 'bad-luck'." });
});

describe('A conversation with troubles that is exported', () => {
  const project = new ExportedTest();
  let exported: string;

  beforeAll(async () => {
    const sub = await startOver();
    await driver.say(phrases.open);
    await driver.link(sub);
    await driver.say(phrases.open);
    await driver.say('who am I');
    await driver.say('flibber flabber');
    await driver.say('where is my order');
    await driver.say('stop');
    await driver.act('trouble', { name: 'auth0-500' });
    await driver.say(phrases.whoAmI);
    await driver.act('trouble', { name: 'auth0-down' });
    await driver.say(phrases.whoAmI);
    await driver.act('trouble', { name: 'auth0-down', isOn: false });
    await driver.act('device', { locale: 'en-GB' });
    await driver.act('speaker', { name: 'Kim' });
    await driver.say(phrases.open);
    await driver.say('what is my email');
    await driver.act('speaker', { name: null });
    await driver.act('disable');
    await driver.say(phrases.open);
    await driver.act('enable');
    await driver.say(phrases.open);
    exported = await save();
  });
  afterAll(() => project.remove());

  test("runs green with the project's runner, as it is", () => {
    const { status, output } = project.run(exported);
    expect(output).toContain('1 passed, 0 failed');
    expect(status).toBe(0);
  });

  test('fails if the skill says something else', () => {
    const { status, output } = project.run(exported.replace(`You're ${NAME}`, "You're someone"));
    expect(output).toContain('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  test('holds no token and no ID of Alexa, and is formatted', () => {
    expect(exported).not.toMatch(/eyJ|amzn1\.ask\.(account|person)|[\w-]{43}/);
    expect(exported).toContain("token: 'exported-token-1'");
  });
});

function named(name: string): Trouble {
  const trouble = troubles.find((candidate) => candidate.name === name);
  if (!trouble) throw new Error(`Unknown trouble: ${name}`);
  return trouble;
}
