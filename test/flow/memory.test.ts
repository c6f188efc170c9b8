import { texts as en } from '../../src/languages/en/texts';
import { ask, open } from '../support/invoke';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skillEvents } from '../../linking/skillEvents';
import { Laptop } from './Laptop';

const ADA = 'ada@example.com';
const GRACE = 'grace@example.com';
const NOBODY = 'nobody@example.com';
const [ADAS_SUB, GRACES_SUB, NOBODYS_SUB] = [
  'auth0|18151210ada',
  'auth0|19061209ace',
  'auth0|0000',
];

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

  test('forgets a user who disables it', async () => {
    await link(ADA);
    await say(open);
    expect(filesWith(ADAS_SUB).length).toBeGreaterThan(0);
    await laptop.alexa.device.reset();
    expect(laptop.alexa.device.state.exchange?.request.request.type).toMatch(/SkillDisabled$/);
    expect(laptop.alexa.device.state.conversation).toEqual([]);
    expect(filesWith(ADAS_SUB)).toEqual([]);
    await link(ADA);
    expect(await say(open)).toMatch(/^(Hello|Welcome back), Ada!/);
  });

  test('remembers a user who disables it but lets it keep the data, until it may not', async () => {
    await link(NOBODY);
    await say(open);
    await laptop.alexa.device.reset(true);
    expect(filesWith(NOBODYS_SUB).length).toBeGreaterThan(0);
    await link(NOBODY);
    await laptop.alexa.device.reset();
    expect(filesWith(NOBODYS_SUB)).toEqual([]);
  });

  test('forgets a user on request', async () => {
    await link(GRACE);
    await say(open);
    expect(filesWith(GRACES_SUB).length).toBeGreaterThan(0);
    expect(await say(ask('to forget me'))).toMatch(en.forget.confirm);
    expect(await say('yes')).toMatch(/^Done\./);
    expect(filesWith(GRACES_SUB)).toEqual([]);
    expect(await say(open)).toMatch(/^(Hello|Welcome back), Grace!/);
  });
});
