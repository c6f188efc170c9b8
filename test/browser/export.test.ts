import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { languages } from '../../src/identity';
import { startBrowser } from '../support/browser';
import { PageDriver } from '../support/PageDriver';

const { invocationName } = languages.en;
const OPEN = `open ${invocationName}`;

/** Folders that aren't needed to run a conversation. */
const unneeded = ['node_modules', '.git', 'build', 'dist', 'bundle', 'coverage', '.playground'];

let page: PageDriver;
let browser: Browser;
let copy: string;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'exported-'));
  for (const name of readdirSync('.').filter((each) => !unneeded.includes(each))) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  [page, browser] = await Promise.all([PageDriver.start({ PLAYGROUND_API: 'on' }), startBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await page.stop();
  rmSync(copy, { recursive: true, force: true });
});

/** Exports the conversation as a developer does, and returns what the browser has saved. */
async function save(): Promise<string> {
  const tab = await browser.newPage();
  await tab.goto(page.url);
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('link', { name: 'Export as test' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('exported.test.ts');
  return readFileSync(await download.path(), 'utf8');
}

/** Runs an exported conversation with the project's runner, and returns what it prints. */
function run(text: string): { status: number | null; output: string } {
  writeFileSync(join(copy, 'test/conversations/exported.test.ts'), text);
  const args = ['node_modules/jest/bin/jest.js', 'test/conversations/exported'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, output: stdout + stderr };
}

describe('A conversation that is exported', () => {
  let exported: string;

  beforeAll(async () => {
    await page.say(OPEN);
    const sub = await page.addPerson('Emmy Noether');
    await page.link(sub);
    await page.say(OPEN);
    await page.say('who am I');
    await page.say('flibber flabber');
    await page.say('where is my order');
    await page.say('stop');
    await page.act('trouble', { name: 'auth0-500' });
    await page.say(`ask ${invocationName} who am I`);
    await page.act('trouble', { name: 'auth0-down' });
    await page.say(`ask ${invocationName} who am I`);
    await page.act('trouble', { name: 'auth0-down', isOn: false });
    await page.act('device', { locale: 'en-GB' });
    await page.act('speaker', { name: 'Kim' });
    await page.say(OPEN);
    await page.say('what is my email');
    await page.act('speaker', { name: null });
    await page.act('disable');
    await page.say(OPEN);
    await page.act('enable');
    await page.say(OPEN);
    exported = await save();
  });

  test("runs green with the project's runner, as it is", () => {
    const { status, output } = run(exported);
    expect(output).toContain('1 passed, 0 failed');
    expect(status).toBe(0);
  });

  test('fails if the skill says something else', () => {
    const { status, output } = run(exported.replace(/You're Emmy Noether/, 'You are someone else'));
    expect(output).toContain('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  test('holds no token and no ID of Alexa, and is formatted', () => {
    expect(exported).not.toMatch(/eyJ|amzn1\.ask\.(account|person)|[\w-]{43}/);
    expect(exported).toContain("token: 'exported-token-1'");
  });
});
