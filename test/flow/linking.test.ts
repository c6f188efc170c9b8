import { texts as en } from '../../src/languages/en/texts';
import { ask, open } from '../support/invoke';
import { Laptop } from './Laptop';

const DAY_MS = 86_400_000;

describe('On the laptop, over HTTP', () => {
  let laptop: Laptop;

  beforeAll(async () => {
    laptop = await Laptop.start();
  }, 90_000);
  afterAll(() => laptop.stop());
  beforeEach(() => laptop.alexa.device.reset());

  const card = (): number | undefined => laptop.alexa.device.state.linkCardId;

  test('a user opens the skill, links an account, and is greeted by name from then on', async () => {
    expect(await laptop.say(open)).toMatch(en.account.notLinked);
    expect(card()).toBeDefined();
    expect(laptop.alexa.device.state.session).toBe('closed');

    await laptop.link('ada@example.com');
    expect(laptop.alexa.device.state.linked).toBe(true);
    expect(await laptop.say(`Alexa, ${open}`)).toMatch(/^(Hello|Welcome back), Ada!/);
    expect(await laptop.say('Who am I?')).toMatch(/^You're Ada Lovelace\./);
    expect(await laptop.say('what is my email')).toMatch(/^Your email is ada at example/);
    expect(await laptop.say('stop')).toMatch(/^Goodbye/);
    expect(laptop.alexa.device.state.session).toBe('closed');
  });

  test('a user without a name is greeted without one', async () => {
    await laptop.link('nobody@example.com');
    expect(await laptop.say(open)).toMatch(/^(Hello|Welcome back)! /);
    expect(await laptop.say('who am i')).toMatch(en.whoAmI.nameless);
  });

  test('a question is answered without opening the skill first', async () => {
    await laptop.link('grace@example.com');
    expect(await laptop.say(ask('who am i'))).toMatch(/^You're Grace Hopper\./);
  });

  test('a user who links another account is greeted by the other name', async () => {
    await laptop.link('ada@example.com');
    await laptop.alexa.device.unlink();
    expect(await laptop.say(open)).toMatch(en.account.notLinked);
    await laptop.link('grace@example.com');
    expect(await laptop.say(open)).toMatch(/^(Hello|Welcome back), Grace!/);
  });

  test('an access token that expires is refreshed silently', async () => {
    await laptop.auth0.setAccessTokenLifetime(1);
    await laptop.link('ada@example.com');
    await laptop.auth0.setAccessTokenLifetime(86_400);
    expect(laptop.alexa.device.state.tokenExpiresAt).toBeLessThan(Date.now() + DAY_MS / 2);

    expect(await laptop.say(open)).toMatch(/^(Hello|Welcome back), Ada!/);
    expect(laptop.alexa.device.state.tokenExpiresAt).toBeGreaterThan(Date.now() + DAY_MS / 2);
  });

  test('a user whose tokens were revoked is asked to link again', async () => {
    await laptop.link('ada@example.com');
    await laptop.auth0.revokeAll();
    expect(await laptop.say(open)).toMatch(en.account.linkAgain);
    expect(card()).toBeDefined();

    await laptop.link('ada@example.com');
    expect(await laptop.say(open)).toMatch(/^(Hello|Welcome back), Ada!/);
  });
});

describe('On the laptop, without Auth0', () => {
  let laptop: Laptop;

  beforeAll(async () => {
    laptop = await Laptop.start();
    await laptop.link('ada@example.com');
    await laptop.stopAuth0();
  }, 90_000);
  afterAll(() => laptop.stop());

  test('a linked user is greeted without a name and told that the account is unreachable', async () => {
    expect(await laptop.say(open)).toMatch(/^(Hello|Welcome back)! /);
    expect(await laptop.say('who am i')).toMatch(en.account.unavailable);
  });
});
