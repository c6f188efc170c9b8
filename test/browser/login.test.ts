import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { findAccessibilityFaults } from '../support/findAccessibilityFaults';
import { PageDriver } from '../support/PageDriver';

describe('The login page', () => {
  let playground: PageDriver;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    playground = await PageDriver.start();
    browser = await startBrowser();
    url = playground.url;
  });

  afterAll(async () => {
    await browser?.close();
    await playground.stop();
  });

  const openLogin = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await browser.newPage(options);
    await page.goto(`${url}/link`);
    return page;
  };
  const submit = async (page: Page, email: string, password: string): Promise<void> => {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
  };

  const looks: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 390, height: 844 } }],
    ['in forced colors', { forcedColors: 'active' }],
  ];
  test.each(looks)(
    'has no accessibility fault %s, in any of its states',
    async (_look, options) => {
      // axe is a script, which the page doesn't allow.
      const page = await openLogin({ ...options, bypassCSP: true });
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await submit(page, 'ada@example.com', 'wrong');
      await page.getByRole('alert').waitFor();
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.goto(new URL('/u/login/unknown', page.url()).href);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      await page.close();
    },
  );

  test('signs a person in with one click', async () => {
    const page = await openLogin();
    await page.getByRole('button', { name: /Grace Hopper/ }).click();
    await page.waitForURL(`${url}/`);
    await page.getByText('successfully linked').waitFor();
    await page.close();
  });

  test('signs a person in by keyboard alone', async () => {
    const page = await openLogin();
    await page.locator('#email:focus').waitFor();
    await page.keyboard.type('ada@example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.type('analytical-engine');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/`);
    await page.close();
  });

  test('leads back to the playground on "Cancel", and from an error', async () => {
    const page = await openLogin();
    const error = new URL('/u/login/unknown', page.url()).href;
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.waitForURL(`${url}/`);
    await page.getByText('We were unable to link').last().waitFor();
    await page.goto(error);
    await page.getByRole('link', { name: 'Back to the playground' }).click();
    await page.waitForURL(`${url}/`);
    await page.close();
  });

  test('links in two tabs at once, and both tell the truth', async () => {
    const context = await browser.newContext();
    const [one, two] = [await context.newPage(), await context.newPage()];
    for (const tab of [one, two]) await tab.goto(`${url}/link`);
    await one.getByRole('button', { name: /Ada Lovelace/ }).click();
    await one.getByText('Linked as Ada Lovelace').waitFor();
    await two.getByRole('button', { name: /Grace Hopper/ }).click();
    for (const tab of [two, one]) await tab.getByText('Linked as Grace Hopper').waitFor();
    await context.close();
  });

  test('has an icon', async () => {
    const page = await openLogin();
    const icon = await fetch(new URL('/favicon.ico', page.url()));
    expect(icon.status).toBe(200);
    expect(icon.headers.get('content-type')).toMatch(/^image\/svg/);
    await page.close();
  });
});
