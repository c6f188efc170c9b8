import type { Browser, Page } from 'playwright-core';
import { open } from '../support/invoke';

/** Takes the pictures of the skill's screens in docs/. */
export async function takeScreens(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    deviceScaleFactor: 2,
  });
  await page.goto(url);
  await page.getByRole('combobox', { name: 'Device' }).selectOption('screen');
  // Otherwise the skill calls Ada by her nickname.
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByText('in three steps').waitFor();
  await say(page, open, 'Once you link your account');
  await take(page, 'link-account', 'Echo Show 8');
  await page.getByText('Link account', { exact: true }).click();
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel('Password').fill('analytical-engine');
  await page.getByRole('button', { name: 'Continue' }).click();
  await say(page, open, 'Ada!');
  await page.getByLabel('Colors').selectOption('light');
  await take(page, 'welcome', 'Echo Show 8');
  await page.getByLabel('Colors').selectOption('dark');
  await take(page, 'welcome-round', 'Echo Spot');
  await say(page, 'what did I order', 'Your most recent orders');
  await take(page, 'orders', 'Echo Show 8');
  await page.close();
}

async function say(page: Page, utterance: string, reply: string): Promise<void> {
  const textbox = page.getByRole('textbox', { name: 'Say something to Alexa' });
  await textbox.fill(utterance);
  await textbox.press('Enter');
  await page.getByRole('log').getByText(reply).last().waitFor();
}

async function take(page: Page, name: string, device: string): Promise<void> {
  await page.getByLabel('Shown on').selectOption(device);
  const screen = page.getByRole('group', { name: `Screen of the ${device}` });
  await screen.screenshot({
    path: `docs/screens-${name}.png`,
    animations: 'disabled',
    omitBackground: true,
  });
}
