import { allLanguages } from '../../../src/languages/all';
import { PageDriver } from '../../support/PageDriver';

let page: PageDriver;

beforeAll(async () => {
  page = await PageDriver.start();
});

afterAll(() => page.stop());

test('a nickname is among what the page shows of the memory', async () => {
  await page.link(await page.addPerson('Emmy Noether'));
  await page.say(`open ${allLanguages.en.invocationName}`);
  await page.say('call me captain');
  const { memory } = await page.until((state) =>
    state.memory.some(([fact]) => fact === 'Nickname'),
  );
  expect(memory).toContainEqual(['Nickname', expect.stringMatching(/^captain$/i)]);
});
