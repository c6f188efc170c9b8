import type { Turn } from '../../playground/alexa/server/contract';
import { allLanguages } from '../../src/languages/all';
import { PageDriver } from '../support/PageDriver';

const locales = Object.values(allLanguages).flatMap((language) => language.locales);

let page: PageDriver;

beforeAll(async () => {
  page = await PageDriver.start({ PLAYGROUND_API: 'on' });
});

afterAll(() => page.stop());

/** Says something, and returns the intent, or the type of another request. */
async function meaningOf(utterance: string): Promise<string | undefined> {
  const { conversation } = await page.act('say', { utterance });
  const said = conversation.findLast(({ type }) => type === 'user');
  return (JSON.parse(await page.get(`/turns/${said?.id ?? 0}`)) as Turn).intent;
}

test.each(locales)('In %s, Alexa understands what the page says to say', async (locale) => {
  await page.act('reset');
  const { suggestions, opening, troubles } = await page.act('device', { locale });
  expect(suggestions[0]).toBe(opening);
  expect(await page.say('xyz')).toContain(`say: ${opening}.`);

  const toMeetTroubles = troubles.filter(({ group }) => group !== 'Linking');
  const phrases = [...suggestions, ...toMeetTroubles.flatMap(({ tryIt }) => tryIt ?? [])];
  const meanings: Record<string, string | undefined> = {};
  for (const phrase of new Set(phrases)) meanings[phrase] = await meaningOf(phrase);
  expect(Object.values(meanings).slice(0, 2)).toEqual(['LaunchRequest', 'WhoAmIIntent']);
  expect(Object.values(meanings)).not.toContain('AMAZON.FallbackIntent');
  expect(Object.values(meanings)).not.toContain(undefined);
});
