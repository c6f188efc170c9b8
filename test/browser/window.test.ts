import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { speech, TestPlayground } from '../playground/alexa/support/TestPlayground';
import { json } from '../playground/alexa/support/TestServer';
import { startBrowser } from '../support/browser';

const document = { type: 'APL', version: '1.7', mainTemplate: { item: { type: 'Container' } } };
const directive = { type: 'Alexa.Presentation.APL.RenderDocument', token: 'menu', document };
const card = { type: 'Simple', title: 'Your order', content: 'A coffee.' };
const reply = speech('Shall I?', { card, directives: [directive], shouldEndSession: false });

let browser: Browser;
let playground: TestPlayground;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  playground = await TestPlayground.start();
  playground.skill.answer = json(reply);
});
afterEach(() => playground.stop());

async function openPage(width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(playground.alexa.url);
  return page;
}

const textbox = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Say something to Alexa' });

describe('The input stays on the screen, however much was said,', () => {
  test.each([
    ['of a desktop', 1440, 900],
    ['of a small laptop', 1366, 640],
    ['of a tablet', 1000, 640],
    ['of a phone', 390, 664],
    ['of a laptop at 200 %', 720, 450],
  ])('%s', async (_kind, width, height) => {
    for (let turn = 0; turn < 8; turn++) await playground.alexa.device.say('open coffee shop');
    const page = await openPage(width, height);
    for (const device of ['screen', '']) {
      await page.getByRole('combobox', { name: 'Device' }).selectOption(device);
      await textbox(page).fill('open coffee shop');
      await textbox(page).press('Enter');
      await page.getByText('Shall I?').last().waitFor();
      const box = await textbox(page).boundingBox();
      expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(height);
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(height);
    }
    await page.close();
  });
});

test('What is said comes after what was chosen before it, even if that takes time', async () => {
  const page = await openPage(1440, 900);
  await page.route('**/api/device', async (route) => {
    await sleep(300);
    await route.continue();
  });
  await page.getByRole('combobox', { name: 'Device' }).selectOption('screen');
  await textbox(page).fill('open coffee shop');
  await textbox(page).press('Enter');
  await page.getByText('Shall I?').last().waitFor();
  const { device } = playground.lastRequest.context.System;
  expect(device?.supportedInterfaces).toHaveProperty(['Alexa.Presentation.APL']);
  await page.close();
});

test('A turn that waits for its reply says so, and is shown once it has one', async () => {
  const page = await openPage(1440, 900);
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  await page.getByRole('tab', { name: 'Turn' }).click();
  let answer = (): void => undefined;
  playground.skill.answer = (response, received) => {
    answer = () => json(reply)(response, received);
  };
  await textbox(page).fill('open coffee shop');
  await textbox(page).press('Enter');
  await page.getByText('Waiting for the reply').waitFor();
  expect(await page.locator('.echo-heard').textContent()).toBe('Heardopen coffee shopSaid–');
  answer();
  await page.getByRole('heading', { name: 'Response' }).waitFor();
  expect(await page.locator('.echo-heard').textContent()).toContain('SaidShall I?');
  expect(faults).toEqual([]);
  await page.close();
});
