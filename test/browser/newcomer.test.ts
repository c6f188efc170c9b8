import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { open } from '../support/invoke';
import { PlaygroundProcess } from '../support/PlaygroundProcess';
import { ProjectCopy } from '../support/ProjectCopy';

describe('A newcomer', () => {
  const project = new ProjectCopy();
  let playground: PlaygroundProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    playground = new PlaygroundProcess({}, project.path);
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
    await page.goto(await playground.printed(/^Playground +(\S+)$/m));
  });

  afterAll(async () => {
    await browser?.close();
    await playground.stop();
    project.remove();
  });

  const say = (utterance: string): Promise<void> => {
    const textbox = page.getByRole('textbox', { name: 'Say something to Alexa' });
    return textbox.fill(utterance).then(() => textbox.press('Enter'));
  };
  const hear = (words: string): Promise<void> =>
    page.getByRole('log', { name: 'Conversation' }).getByText(words).last().waitFor();

  test('is asked to link, signs in, and is greeted by name', async () => {
    await say(open);
    await hear('Once you link your account');

    await page.getByText('Link account', { exact: true }).click();
    await page.getByLabel('Email').fill('ada@example.com');
    await page.getByLabel('Password').fill('analytical-engine');
    await page.getByRole('button', { name: 'Continue' }).click();
    await hear('successfully linked');

    await say(open);
    await hear('Welcome back, Ada!');
    await say('who am I');
    await hear("You're Ada Lovelace.");
  });

  test('chooses who is speaking by keyboard, and sees that this person needs their own account', async () => {
    const choice = page.getByRole('combobox', { name: 'Who is speaking' });
    await choice.focus();
    await choice.press('k');
    await page.getByText("Kim isn't linked").waitFor();
    expect(await choice.inputValue()).toBe('Kim');
    await say(open);
    await hear('Welcome back!');
    await say('what is my email');
    await hear('I need your own account');
    await choice.selectOption('Nobody recognized');
    await page.getByText('Linked', { exact: true }).waitFor();
    expect(await page.getByText('Link account', { exact: true }).last().isVisible()).toBe(false);
    await say(open);
    await hear('Welcome back, Ada!');
  });

  test('sees no token on the page', async () => {
    await page.getByRole('button', { name: 'Details of' }).last().click();
    await page.getByRole('heading', { name: 'Response' }).waitFor();
    // With what is collapsed.
    const text = await page.locator('body').textContent();
    expect(text).toMatch(/accessToken: "•+"/);
    expect(text).not.toMatch(/(apiA|a)ccessToken: "[\w.~+/-]{10,}"/);
  });
});
