import { texts as en } from '../../../src/languages/en/texts';
import { allLanguages } from '../../../src/languages/all';
import { PageDriver } from '../../support/PageDriver';

const { invocationName, name: skillName } = allLanguages.en;
const OPEN = `open ${invocationName}`;

let page: PageDriver;

beforeAll(async () => {
  page = await PageDriver.start();
});

afterAll(() => page.stop());

beforeEach(() => page.act('reset'));

describe('People of the playground', () => {
  test('an ordinary database user is greeted by no name: theirs is the email address', async () => {
    const { people } = await page.state();
    const maria = people.find(({ email }) => email === 'maria.keller@example.com');
    expect(maria).toMatchObject({ name: maria?.email, nickname: 'maria.keller' });
    await page.link(maria?.sub ?? '');
    expect(await page.say(OPEN)).toBe(en.welcome.firstNameless);
    expect((await page.state()).link?.name).toBe(maria?.email);
  });

  test('a person who is added can sign in, and a change is heard at once', async () => {
    const sub = await page.addPerson('Emmy Noether');
    await page.link(sub);
    expect(await page.say(OPEN)).toContain('Hello, Emmy!');
    const { link } = await page.act('people', { sub, name: 'Amalie Noether', email: '' });
    expect(link).toMatchObject({
      name: 'Amalie Noether',
      scopes: expect.arrayContaining(['openid', 'profile']) as string[],
    });
    expect(await page.say(OPEN)).toContain('Welcome back, Amalie!');
    expect(await page.say('what is my email')).toContain(en.email.unknown);
  });

  test("a person who is removed isn't known any more, in spite of their token", async () => {
    const sub = await page.addPerson('Emmy Noether');
    await page.link(sub);
    const { people } = await page.act('people/remove', { sub });
    expect(people.map((person) => person.sub)).not.toContain(sub);
    expect(await page.say(OPEN)).toBe(en.account.linkAgain);
  });

  test('two people with the same email address are refused', async () => {
    const response = await page.post('people', { email: 'ADA@example.com' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Another user has the email address ADA@example.com.');
    expect((await page.post('people', { email: 'no address' })).status).toBe(400);
  });
});

describe('What the skill remembers', () => {
  test('is shown live, until it is forgotten', async () => {
    await page.until(({ memory }) => memory.length === 0);
    await page.link(await page.addPerson('Emmy Noether'));
    const { memory } = await page.until((state) => state.memory.length > 0);
    expect(memory).toEqual([['Account', 'linked']]);
    await page.say(OPEN);
    await page.say('forget me');
    await page.say('yes');
    await page.until((state) => state.memory.length === 0);
  });
});

describe('A skill that is disabled', () => {
  test('is out of reach until it is enabled, and has lost the link', async () => {
    await page.link(await page.addPerson('Emmy Noether'));
    const { isEnabled, link } = await page.act('disable');
    expect([isEnabled, link]).toEqual([false, undefined]);
    expect(await page.say(OPEN)).toBe("Sorry, I don't know that one.");
    const enabled = await page.act('enable');
    expect(enabled.isEnabled).toBe(true);
    expect(enabled.conversation.at(-1)).toMatchObject({ text: `You enabled ${skillName}.` });
    expect(await page.say(OPEN)).toBe(en.account.notLinked);
  });
});

describe('The device', () => {
  test('speaks another language, and gets a screen', async () => {
    const { locales } = await page.state();
    expect(locales).toContain('en-GB');
    const changed = await page.act('device', { locale: 'en-GB', hasScreen: true });
    expect(changed).toMatchObject({ locale: 'en-GB', hasScreen: true });
    await page.say(OPEN);
    const { conversation } = await page.state();
    const id = conversation.find(({ type }) => type === 'user')?.id;
    const turn = await page.get(`/turns/${id}`);
    expect(turn).toContain('"locale":"en-GB"');
    expect(turn).toContain('Alexa.Presentation.APL');
    await page.act('device', { locale: 'en-US', hasScreen: false });
  });

  test("refuses a language that the skill doesn't speak", async () => {
    const response = await page.post('device', { locale: 'tlh-QO' });
    expect(response.status).toBe(400);
    expect((await page.post('device', { locale: 'fi-FI' })).status).toBe(400);
    expect((await page.state()).locale).toBe('en-US');
  });
});
