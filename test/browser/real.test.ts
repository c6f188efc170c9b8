import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { News } from '../../playground/alexa/server/News';
import { listen } from '../../playground/real/listen';
import { createRealApp } from '../../playground/real/realApp';
import { RealTalk } from '../../playground/real/RealTalk';
import { SkillLogBook } from '../../playground/skillLog/SkillLogBook';
import { Wire } from '../../playground/wire/Wire';
import { speech } from '../playground/alexa/support/TestPlayground';
import { startBrowser } from '../support/browser';
import { envelope, intentWith } from '../support/envelope';
import { close } from '../support/userinfoServer';

let browser: Browser;
let server: Server;
let page: Page;
const [talk, wire, news] = [new RealTalk(), new Wire(), new News()];

beforeAll(async () => {
  server = createServer();
  const url = await listen(server, 0);
  const log = new SkillLogBook();
  const real = { tunnels: [['ngrok', 'ngrok http 3000']] as const, endpoint: undefined };
  server.on('request', createRealApp({ url, talk, wire, news, log, real }));
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(url);
});

afterAll(async () => {
  await browser?.close();
  await close(server);
});

test('The page leads to the first request, and shows it as soon as it comes', async () => {
  await page.getByText('ngrok http 3000').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);

  const request = intentWith('SetNicknameIntent', { nickname: 'Captain' });
  const body = JSON.stringify(envelope({ request, accessToken: 'a-real-token' }));
  const heard = talk.hear(body);
  wire.turn = heard?.turn;
  const url = 'http://127.0.0.1/webhook';
  const sent = { method: 'POST', url, headers: [], body };
  const recording = wire.begin({ from: 'alexa', to: 'skill', request: sent });
  const answer = JSON.stringify(speech('Hello, Captain.'));
  recording.end({ status: 200, headers: [], body: answer });
  heard?.answered(200, answer);

  const log = page.getByRole('log');
  await log.getByText('SetNicknameIntent (nickname: Captain)').first().waitFor();
  await log.getByText('Hello, Captain.').waitFor();
  await page.getByRole('button', { name: 'SetNicknameIntent 200' }).waitFor();
  await page.getByRole('button', { name: 'Details of' }).click();
  await page.getByRole('heading', { name: 'Response' }).waitFor();
  expect(await page.content()).not.toContain('a-real-token');

  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('ngrok http 3000').waitFor();
  expect(await page.getByRole('button', { name: 'SetNicknameIntent 200' }).count()).toBe(0);
});
