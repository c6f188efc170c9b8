import { open } from '../support/invoke';
import { Laptop } from './Laptop';

let laptop: Laptop;

beforeAll(async () => {
  laptop = await Laptop.start([], { PLAYGROUND_API: 'on' });
}, 90_000);

afterAll(() => laptop.stop());

test('A user whose access token is for an API too is greeted by name', async () => {
  await laptop.link('ada@example.com');
  expect(await laptop.say(open)).toMatch(/^Welcome back, Ada!/);
  expect(await laptop.say('what is my email')).toMatch(/^Your email address is ada at example/);
});
