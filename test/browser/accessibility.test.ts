import type { Browser, Page } from 'playwright-core';
import type { PageState } from '../../playground/alexa/server/contract';
import type { Auth0 } from '../../playground/auth0';
import { application, authorizeUrl } from '../playground/auth0/application';
import { speech, TestPlayground } from '../playground/alexa/support/TestPlayground';
import { json } from '../playground/alexa/support/TestServer';
import { startAuth0Process } from '../support/auth0';
import { startBrowser } from '../support/browser';
import { findAccessibilityFaults } from '../support/findAccessibilityFaults';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const troubles = [
  {
    name: 'expired',
    group: 'Access token',
    label: 'Expires now',
    tryIt: 'open it',
    userHears: 'Nothing unusual.',
    developerSees: 'A refresh on the wire.',
    doctor: undefined,
    kind: 'once',
    isOn: false,
  },
  {
    name: 'auth0-500',
    group: 'Auth0',
    label: 'Auth0 answers 500',
    tryIt: 'open it',
    userHears: 'I have trouble getting your profile.',
    developerSees: 'A line in the log.',
    doctor: 'userinfo: 500',
    kind: 'switch',
    isOn: true,
  },
] as const;

const people = [
  {
    sub: 'auth0|1',
    email: 'ada@example.com',
    password: 'analytical-engine',
    name: 'Ada',
    nickname: undefined,
    picture: undefined,
  },
] as const;

/** Looks for faults in both color schemes, which differ in nothing else. */
async function expectNoFaults(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const faults = await findAccessibilityFaults(page);
    expect({ colorScheme, faults }).toEqual({ colorScheme, faults: [] });
  }
}

describe('axe finds nothing', () => {
  let browser: Browser;
  let playground: TestPlayground;
  let auth0: Auth0;

  beforeAll(async () => {
    browser = await startBrowser();
    auth0 = await startAuth0Process(application);
    playground = await TestPlayground.start();
    const { device } = playground.alexa;
    playground.skill.answer = json(speech('Link.', { card: { type: 'LinkAccount' } }));
    await device.say('open coffee shop');
    await playground.link();
    const card = { type: 'Simple', title: 'Your order', content: 'A coffee.' };
    playground.skill.answer = json(speech('Shall I?', { card, shouldEndSession: false }));
    await device.say('open coffee shop');
    playground.skill.answer = json({ version: '1.0' });
    await device.say('open coffee shop');
  });

  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    await auth0?.close();
  });

  const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

  const states: readonly (readonly [
    name: string,
    changes: Partial<PageState> | undefined,
    prepare: (page: Page, isPhone: boolean) => Promise<void>,
  ])[] = [
    ['before the first turn', { conversation: [], link: undefined }, () => Promise.resolve()],
    ['after a conversation', undefined, () => Promise.resolve()],
    ['on a device with a screen', { hasScreen: true }, () => Promise.resolve()],
    [
      'while the skill waits for the real Alexa',
      {
        real: { tunnels: [['ngrok', 'ngrok http 3000']], endpoint: 'https://x' },
        conversation: [],
      },
      (page) => page.getByText('Speak to a real Echo').waitFor(),
    ],
    [
      'on the page of the skill, asked whether to disable it',
      undefined,
      async (page, isPhone) => {
        if (isPhone) await tab(page, 'Alexa app');
        await page.getByRole('button', { name: 'Disable Skill' }).click();
      },
    ],
    [
      'with a turn open',
      undefined,
      async (page) => {
        await page.getByRole('button', { name: 'Details of' }).last().click();
        await page.getByRole('heading', { name: 'Response' }).waitFor();
      },
    ],
    [
      'with a message open',
      undefined,
      async (page) => {
        await tab(page, 'Wire');
        await page.getByRole('button', { name: 'LaunchRequest 200' }).first().click();
        await page.getByRole('button', { name: 'Show secrets' }).click();
        await page.getByRole('heading', { name: 'Response' }).waitFor();
      },
    ],
    ['with the troubles', { troubles }, (page) => tab(page, 'Trouble')],
    [
      'while a person is edited',
      { people },
      async (page) => {
        await tab(page, 'People');
        await page.getByRole('button', { name: 'Edit Ada' }).click();
        await page.getByRole('button', { name: 'Add a person' }).waitFor();
      },
    ],
    [
      'while the skill does not build',
      { buildError: 'src/app.ts:1:1 - error TS1005' },
      (page) => page.getByRole('dialog').waitFor(),
    ],
  ];

  describe.each([
    ['on a desktop', desktop],
    ['on a phone', phone],
  ])('%s, in light and in dark,', (_device, viewport) => {
    let page: Page;
    beforeEach(async () => {
      // Otherwise colors change slowly.
      page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    });
    afterEach(() => page.close());

    test.each(states)('%s', async (_name, changes, prepare) => {
      if (changes) await showInstead(page, { ...(await stateOf(playground)), ...changes });
      await page.goto(playground.alexa.url);
      await page.getByRole('log', { includeHidden: true }).waitFor();
      await prepare(page, viewport === phone);
      await expectNoFaults(page);
    });

    test('on the login page', async () => {
      await page.goto(authorizeUrl(auth0));
      await expectNoFaults(page);
      await page.getByLabel('Email').fill('ada@example.com');
      await page.getByLabel('Password').fill('wrong');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('alert').waitFor();
      await expectNoFaults(page);
    });

    test('on an error page of Auth0', async () => {
      await page.goto(authorizeUrl(auth0, { redirect_uri: 'http://127.0.0.1:1/' }));
      await page.getByRole('alert').waitFor();
      await expectNoFaults(page);
    });
  });
});

async function stateOf(playground: TestPlayground): Promise<PageState> {
  return (await (await fetch(`${playground.alexa.url}/api/state`)).json()) as PageState;
}

/** Sends the page a state that this small skill can't get into. */
async function showInstead(page: Page, state: PageState): Promise<void> {
  await page.route('**/api/events', (route) =>
    route.fulfill({
      contentType: 'text/event-stream',
      body: `retry: 60000\nevent: state\ndata: ${JSON.stringify(state)}\n\n`,
    }),
  );
}
