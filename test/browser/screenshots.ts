import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { open } from '../support/invoke';
import { PlaygroundProcess } from '../support/PlaygroundProcess';
import { takeScreens } from './screenPictures';
import { ProjectCopy } from '../support/ProjectCopy';

/*
 * Usage: npm run screenshots
 *
 * Takes the pictures of the playground in docs/: light and dark, on a desktop and on a phone, and
 * the screens of the skill.
 */

const desktop = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

async function main(): Promise<void> {
  // Leaves alone what a playground in this folder has kept.
  const project = new ProjectCopy();
  const playground = new PlaygroundProcess({ PLAYGROUND_API: 'on' }, project.path);
  const browser = await startBrowser();
  try {
    const url = await playground.printed(/^Playground +(\S+)$/m);
    await converse(await browser.newPage(desktop), url);
    for (const colorScheme of ['light', 'dark'] as const) {
      await take(browser, url, { ...desktop, colorScheme }, `playground-${colorScheme}`, openWire);
      await take(browser, url, { ...phone, colorScheme }, `playground-phone-${colorScheme}`);
    }
    await takeScreens(browser, url);
  } finally {
    await browser.close();
    await playground.stop();
    project.remove();
  }
}

/** Links an account as Ada, and asks what needs it. */
async function converse(page: Page, url: string): Promise<void> {
  const say = async (utterance: string, reply: string): Promise<void> => {
    const textbox = page.getByRole('textbox', { name: 'Say something to Alexa' });
    await textbox.fill(utterance);
    await textbox.press('Enter');
    await page.getByRole('log').getByText(reply).last().waitFor();
  };
  await page.goto(url);
  await say(open, 'Once you link your account');
  await page.getByText('Link account', { exact: true }).click();
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel('Password').fill('analytical-engine');
  await page.getByRole('button', { name: 'Continue' }).click();
  await say(open, 'Ada!');
  await say('call me captain', 'Captain');
  await say('tell me my email please', 'email is');
  await say('where is my order', 'Your order');
}

/** Shows the exchange of the code for tokens. */
async function openWire(page: Page): Promise<void> {
  const exchange = page.getByRole('button', { name: 'POST /oauth/token' }).first();
  await exchange.click();
  await page.getByText('Show secrets').waitFor();
  // Centers the row.
  await page
    .getByRole('tabpanel')
    .evaluate(
      '(panel) => panel.querySelector("[aria-expanded=true]").scrollIntoView({ block: "center" })',
    );
}

async function take(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  name: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage(options);
  await page.goto(url);
  await page.getByRole('log').waitFor();
  await prepare?.(page);
  await page.screenshot({ path: `docs/${name}.png`, animations: 'disabled' });
  await page.close();
}

void main();
