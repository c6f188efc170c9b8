import { en } from '../../src/i18n/en';
import { ask, open } from '../support/invoke';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skillEvents } from '../../linking/skillEvents';
import { Laptop } from './Laptop';

const ADA = 'ada@example.com';
const GRACE = 'grace@example.com';
const NOBODY = 'nobody@example.com';

describe('On the laptop, over HTTP, the skill', () => {
  let laptop: Laptop;

  beforeAll(async () => {
    laptop = await Laptop.start(skillEvents);
  }, 90_000);
  afterAll(() => laptop.stop());
  beforeEach(() => laptop.alexa.device.reset());

  const say = (utterance: string): Promise<string> => laptop.say(utterance);
  const link = (email: string): Promise<void> => laptop.link(email);
  /** Returns the files of the store that contain a text. */
  const filesWith = (text: string): string[] =>
    readdirSync(laptop.memoryFolder).filter((name) =>
      readFileSync(join(laptop.memoryFolder, name)).includes(text),
    );

  test('remembers a nickname for its account only', async () => {
    await link(ADA);
    expect(await say(ask('to call me captain'))).toMatch(/I'll call you Captain/);
    expect(await say('stop')).toBe('Goodbye!');
    expect(await say(open)).toMatch(/^Welcome back, Captain!/);
    expect(await say('what do you call me')).toMatch(/^I call you Captain, like you asked/);

    await laptop.alexa.device.unlink();
    await link(GRACE);
    expect(await say(open)).toMatch(/^Welcome back, Grace!/);

    await laptop.alexa.device.unlink();
    await link(ADA);
    expect(await say(open)).toMatch(/^Welcome back, Captain!/);
  });

  test('forgets a user who disables it', async () => {
    await link(ADA);
    await say(ask('to call me nautilus'));
    expect(filesWith('Nautilus').length).toBeGreaterThan(0);
    await laptop.alexa.device.reset();
    expect(laptop.alexa.device.state.exchange?.request.request.type).toMatch(/SkillDisabled$/);
    expect(laptop.alexa.device.state.conversation).toEqual([]);
    expect(filesWith('Nautilus')).toEqual([]);
    await link(ADA);
    expect(await say(open)).toMatch(/^Welcome back, Ada!/);
  });

  test('remembers a user who disables it but lets it keep the data, until it may not', async () => {
    await link(NOBODY);
    await say(ask('to call me captain'));
    await laptop.alexa.device.reset(true);
    await link(NOBODY);
    expect(await say(open)).toMatch(/^Welcome back, Captain!/);
    expect(filesWith('auth0|0000').length).toBeGreaterThan(0);
    await laptop.alexa.device.reset();
    expect(filesWith('auth0|0000')).toEqual([]);
  });

  test('remembers the nickname that a user wanted before linking an account', async () => {
    expect(await say(ask('to call me captain'))).toMatch(
      /I can call you Captain once your account is linked/,
    );
    expect(laptop.alexa.device.state.linkCardId).toBeDefined();
    await link(ADA);
    expect(await say(open)).toMatch(/I'll call you Captain/);
    expect(await say('who am i')).toMatch(/^You're Ada Lovelace, and I call you Captain\./);
  });

  test('forgets a user on request', async () => {
    await link(GRACE);
    await say(ask('to call me admiral'));
    expect(filesWith('Admiral').length).toBeGreaterThan(0);
    expect(filesWith('auth0|19061209ace').length).toBeGreaterThan(0);
    expect(await say(ask('to forget me'))).toMatch(en.forget.confirm);
    expect(await say('yes')).toMatch(/^Done\./);
    expect(filesWith('Admiral')).toEqual([]);
    expect(filesWith('auth0|19061209ace')).toEqual([]);
    expect(await say(open)).toMatch(/^Welcome back, Grace!/);
  });
});
