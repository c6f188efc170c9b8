import { skillEvents } from '../../linking/skillEvents';
import { ask, open } from '../support/invoke';
import { Laptop } from './Laptop';

const ADA = 'ada@example.com';
const GRACE = 'grace@example.com';

describe('On the laptop, over HTTP, the skill', () => {
  let laptop: Laptop;

  beforeAll(async () => {
    laptop = await Laptop.start(skillEvents);
  }, 90_000);
  afterAll(() => laptop.stop());
  beforeEach(() => laptop.alexa.device.reset());

  const say = (utterance: string): Promise<string> => laptop.say(utterance);
  const link = (email: string): Promise<void> => laptop.link(email);

  test('remembers a nickname for its account only', async () => {
    await link(ADA);
    expect(await say(ask('to call me captain'))).toMatch(/I'll call you Captain/);
    expect(await say(open)).toMatch(/^(Hello|Welcome back), Captain!/);
    expect(await say('what do you call me')).toMatch(/^I call you Captain, like you asked/);

    await laptop.alexa.device.unlink();
    await link(GRACE);
    expect(await say(open)).toMatch(/^(Hello|Welcome back), Grace!/);

    await laptop.alexa.device.unlink();
    await link(ADA);
    expect(await say(open)).toMatch(/^(Hello|Welcome back), Captain!/);
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
});
