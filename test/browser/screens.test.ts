import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';
import { open } from '../support/invoke';
import { PlaygroundProcess } from '../support/PlaygroundProcess';
import { ProjectCopy } from '../support/ProjectCopy';

/** Runs in the page, at one moment: another reply would replace the parts. Returns those that are cut off. */
const partsCutOff = `(() => {
  const screen = document.querySelector('.apl-device');
  const edges = screen.getBoundingClientRect();
  const parts = [...screen.querySelectorAll('.apl-text, .apl-touch')];
  const isInside = ({ left, top, right, bottom }) =>
    left >= edges.left && top >= edges.top && right <= edges.right && bottom <= edges.bottom;
  if (parts.length === 0) return ['an empty screen'];
  return parts.filter((part) => !isInside(part.getBoundingClientRect())).map((part) => part.outerHTML);
})()`;

describe("On the playground's Echo Show, a user", () => {
  const project = new ProjectCopy();
  let playground: PlaygroundProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    playground = new PlaygroundProcess({ PLAYGROUND_API: 'on' }, project.path);
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(await playground.printed(/^Playground +(\S+)$/m));
    await page.getByRole('combobox', { name: 'Device' }).selectOption('screen');
  });

  afterAll(async () => {
    await browser?.close();
    await playground.stop();
    project.remove();
  });

  const say = async (utterance: string): Promise<void> => {
    const textbox = page.getByRole('textbox', { name: 'Say something to Alexa' });
    await textbox.fill(utterance);
    await textbox.press('Enter');
  };
  const hear = (words: string | RegExp): Promise<void> =>
    page.getByRole('log', { name: 'Conversation' }).getByText(words).last().waitFor();
  const screen = (): Locator => page.getByRole('group', { name: /^Screen of the / });
  const touch = (button: string): Promise<void> =>
    screen().getByRole('button', { name: button }).click();

  test('sees how to link an account, links it and touches the button', async () => {
    await say(open);
    await screen().getByText('Link your account').waitFor();
    await screen().getByText('Tap Link Account on the card').waitFor();
    await page.getByText('Link account', { exact: true }).click();
    await page.getByLabel('Email').fill('ada@example.com');
    await page.getByLabel('Password').fill('analytical-engine');
    await page.getByRole('button', { name: 'Continue' }).click();
    await hear('successfully linked');
    await touch("I've signed in");
    await hear(/Yes, your account is linked\. You're Ada Lovelace/);
  });

  test('is greeted by name, and a touch says what a phrase says', async () => {
    await say(open);
    await screen().getByText('Hello, Ada').waitFor();
    await touch('Who am I?');
    await hear("You're Ada Lovelace.");
  });

  test('sees their orders', async () => {
    await say('what did I order');
    await screen().getByText('Your orders').waitFor();
    await touch("Where's my order?");
    await hear(/Your order for .+ is on its way/);
  });

  test.each(['Echo Show 5', 'Echo Show 15, upright', 'Echo Spot', 'Fire TV'])(
    'sees everything that fits on the %s',
    async (device) => {
      const replies = page.getByRole('log', { name: 'Conversation' }).locator('.reply');
      const before = await replies.count();
      await say(open);
      await replies.nth(before).waitFor();
      await page.getByLabel('Shown on').selectOption(device);
      await page.getByRole('group', { name: `Screen of the ${device}` }).waitFor();
      expect(await page.evaluate(partsCutOff)).toEqual([]);
    },
  );
});
