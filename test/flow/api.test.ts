import { open } from '../support/invoke';
import { Laptop } from './Laptop';

let laptop: Laptop;

beforeAll(async () => {
  laptop = await Laptop.start([], { PLAYGROUND_API: 'on' });
}, 90_000);

afterAll(() => laptop.stop());

test('A user whose access token is for an API too is greeted by name', async () => {
  await laptop.link('ada@example.com');
  expect(await laptop.say(open)).toMatch(/^(Hello|Welcome back), Ada!/);
  expect(await laptop.say('what is my email')).toMatch(/^Your email is ada at example/);
});

test("The user's orders come from the API, for the token of the user who asks", async () => {
  await laptop.link('ada@example.com');
  expect(await laptop.say(open)).toMatch(/^(Hello|Welcome back), Ada!/);
  expect(await laptop.say('where is my order')).toMatch(
    /^Your order for a coffee grinder is on its way\. It should arrive on \w+day, /,
  );
  expect(await laptop.say('what did i order')).toMatch(
    /^Your most recent orders were for a coffee grinder, three notebooks, and a desk lamp\./,
  );
  await laptop.link('grace@example.com');
  await laptop.say(open);
  expect(await laptop.say('where is my order')).toMatch(/^Your order for a wall clock/);
});
