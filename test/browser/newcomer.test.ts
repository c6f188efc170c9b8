import { open } from '../support/invoke';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser';

describe('A newcomer', () => {
  let playground: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const started = startPlayground();
    playground = started.process;
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
    await page.goto(await started.url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    const ended = once(playground, 'exit');
    playground.kill('SIGTERM');
    await ended;
  });

  const say = (utterance: string): Promise<void> => {
    const textbox = page.getByRole('textbox', { name: 'Say something to Alexa' });
    return textbox.fill(utterance).then(() => textbox.press('Enter'));
  };
  const hear = (words: string): Promise<void> =>
    page.getByRole('log', { name: 'Conversation' }).getByText(words).last().waitFor();

  test('is asked to link, signs in, and is greeted by name', async () => {
    await say(open);
    await hear('Once your account is linked');

    await page.getByText('Link account', { exact: true }).click();
    await page.getByLabel('Email').fill('ada@example.com');
    await page.getByLabel('Password').fill('analytical-engine');
    await page.getByRole('button', { name: 'Continue' }).click();
    await hear('successfully linked');

    await say(open);
    await hear('Welcome back, Ada!');
    await say('who am I');
    await hear('You are Ada Lovelace.');
    // SCREENSHOT=docs/playground.png npx jest test/browser makes the picture of the README anew.
    const path = process.env.SCREENSHOT;
    if (path) await page.screenshot({ path });
  });

  test('sees no token on the page', async () => {
    const text = await page.locator('body').innerText();
    expect(text).toContain('accessToken');
    expect(text).not.toMatch(/"(apiA|a)ccessToken": "[\w.~+/-]{10,}"/);
  });
});

/** Runs `npm start` as a newcomer does, and finds the address of the page in what it prints. */
function startPlayground(): { process: ChildProcess; url: Promise<string> } {
  const environment = { ...process.env, PLAYGROUND_PORT: '0', PLAYGROUND_AUTH0_PORT: '0' };
  const started = spawn('npm', ['start'], {
    // Jest's NODE_ENV would name a stage that the project does not have.
    env: { ...environment, JOVO_PORT: '0', NODE_ENV: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = new Promise<string>((resolve, reject) => {
    let output = '';
    started.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const line = /^Playground +(\S+)$/m.exec(output);
      if (line?.[1]) resolve(line[1]);
    });
    started.once('exit', () => reject(new Error(`The playground ended.\n${output}`)));
  });
  return { process: started, url };
}
