import { appendFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { open } from '../support/invoke';
import { PlaygroundProcess } from '../support/PlaygroundProcess';
import { ProjectCopy } from '../support/ProjectCopy';

describe('On the page of the playground, a developer', () => {
  const project = new ProjectCopy();
  let playground: PlaygroundProcess;
  let browser: Browser;
  let page: Page;
  let url: string;

  beforeAll(async () => {
    playground = new PlaygroundProcess({}, project.path);
    browser = await startBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    url = await playground.printed(/^Playground +(\S+)$/m);
    await page.goto(url);
  });

  afterAll(async () => {
    await browser?.close();
    await playground.stop();
    project.remove();
  });

  const textbox = (at = page): Locator =>
    at.getByRole('textbox', { name: 'Say something to Alexa' });
  const say = async (utterance: string): Promise<void> => {
    await textbox().fill(utterance);
    await textbox().press('Enter');
  };
  const hear = (words: string, at = page): Promise<void> =>
    at.getByRole('log', { name: 'Conversation' }).getByText(words).last().waitFor();

  const hasFocus = async (target: Locator): Promise<boolean> =>
    (await target.and(page.locator(':focus')).count()) === 1;

  /** Presses a key until an element has the focus. */
  async function moveTo(target: Locator, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await hasFocus(target)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} doesn't lead to ${String(target)}.`);
  }

  test('is led by three steps, and links an account by keyboard alone', async () => {
    const steps = page.getByRole('log').getByRole('listitem');
    await steps.last().waitFor();
    expect(await steps.count()).toBe(3);
    await moveTo(textbox());
    await page.keyboard.type(open);
    await page.keyboard.press('Enter');
    await hear('Once you link your account');

    await moveTo(page.getByText('Link account', { exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByLabel('Email').waitFor();
    await page.keyboard.type('ada@example.com');
    await page.keyboard.press('Tab');
    await page.keyboard.type('analytical-engine');
    await page.keyboard.press('Enter');
    await hear('successfully linked');

    await moveTo(page.getByRole('button', { name: open, exact: true }));
    await page.keyboard.press('Enter');
    await hear('Welcome back, Ada!');
    expect(await hasFocus(textbox())).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await textbox().inputValue()).toBe(open);
    await page.keyboard.press('ArrowDown');
  });

  test('sees the exchange of the code for tokens, masked until asked for', async () => {
    await page.getByRole('button', { name: 'Alexa to Auth0: POST /oauth/token 200' }).click();
    await page.getByText('Alexa trades the code for tokens.').waitFor();
    const link = page.getByRole('link', { name: 'RFC 6749' });
    expect(await link.getAttribute('href')).toContain('rfc6749#section-4.1.3');
    const panel = page.getByRole('tabpanel');
    await panel.getByText('authorization_code').waitFor();
    expect(await panel.innerText()).toMatch(/refresh_token: "•+"/);

    await panel.getByRole('button', { name: 'Show secrets' }).click();
    await panel.getByText(/refresh_token: "[\w-]{20,}"/).waitFor();
    await panel.getByRole('button', { name: 'Show secrets' }).click();
    await panel.getByText(/refresh_token: "•+"/).waitFor();
  });

  test('opens a turn, and sees the intent, the handler and both envelopes', async () => {
    await say('whats my email please');
    await hear('email is');
    await page.getByRole('button', { name: 'Details of “whats my email please”' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Turn' });
    await panel.getByText('MyEmailIntent').first().waitFor();
    const text = await panel.innerText();
    expect(text).toMatch(/Closest sample\s+“.+”, \d+ %/);
    expect(text).toMatch(/Handler\s+ProfileComponent\.\w+/);
    expect(text).toMatch(/outputSpeech/);
  });

  test('sees a session end, and why', async () => {
    await page.getByRole('button', { name: 'Stay silent' }).click();
    await hear('Reprompt');
    await page.getByRole('button', { name: 'Stay silent' }).click();
    await page.getByText('Session ended: EXCEEDED_MAX_REPROMPTS').waitFor();
    await say(open);
    await hear('Welcome back');
    await say('stop');
    await page.getByText('Session ended by the skill').waitFor();
  });

  test('switches troubles on and off, and sees what they do', async () => {
    await page.getByRole('tab', { name: 'Trouble' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Trouble' });
    const trouble = panel.getByRole('switch', { name: 'Auth0 answers 500' });
    await trouble.press('Space');
    await page.getByRole('tab', { name: 'Trouble 1' }).waitFor();
    expect(await trouble.getAttribute('aria-checked')).toBe('true');
    await panel.getByRole('button', { name: 'Switch all off' }).press('Enter');
    await page.getByRole('tab', { name: 'Trouble', exact: true }).waitFor();
    expect(await trouble.getAttribute('aria-checked')).toBe('false');
    expect(await hasFocus(panel)).toBe(true);
  });

  test('disables the skill in the Alexa app, without losing the focus', async () => {
    const app = page.getByRole('region', { name: 'Content of the Alexa app' });
    await app.getByRole('button', { name: 'Disable Skill' }).press('Enter');
    await app.getByText('Keep my data and my user ID').click();
    await app.getByRole('button', { name: 'Disable', exact: true }).press('Enter');
    await app.getByText('Skill disabled').waitFor();
    expect(await hasFocus(app)).toBe(true);
    await page.getByText('Not linked', { exact: true }).waitFor();
    await app.getByRole('button', { name: 'Enable Skill' }).press('Enter');
    await app.getByText('Account not linked').waitFor();
  });

  test('sees in a second tab what happens in the first', async () => {
    const second = await page.context().newPage();
    await second.goto(url);
    await say(`please ${open} now`);
    await hear(`please ${open} now`, second);
    await second.getByRole('button', { name: 'Start over' }).click();
    await second.getByText('Started over').waitFor();
    await page.getByText('in three steps').waitFor();
    await page.getByText('Not linked', { exact: true }).waitFor();
    await second.close();
  });

  test('sees why a change does not build, and that the skill was reloaded once it does', async () => {
    const file = join('src', 'languages', 'en', 'texts.ts');
    appendFileSync(join(project.path, file), "const broken: number = 'five';\n");
    const dialog = page.getByRole('dialog', { name: 'The skill doesn’t build' });
    await dialog.getByText('TS2322').waitFor();
    copyFileSync(file, join(project.path, file));
    await page.getByText('Reloaded: the skill has changed.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('has the input on the screen of a phone, whatever is open', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(url);
    for (const tab of await phone.getByRole('tab').all()) {
      await tab.click();
      const box = await textbox(phone).boundingBox();
      expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    }
    const widths = 'document.documentElement.scrollWidth';
    expect(await phone.evaluate(widths)).toBe(390);
    await phone.close();
  });
});
