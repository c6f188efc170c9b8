import { troubles } from '../../../playground/trouble';
import { tryIt as phrases } from '../../../playground/trouble/phrases';
import { PageDriver } from '../../support/PageDriver';

let page: PageDriver;

beforeAll(async () => {
  page = await PageDriver.start({ PLAYGROUND_API: 'on' });
}, 120_000);

afterAll(() => page.stop());

describe('The user hears what the list of troubles says', () => {
  const spoken = troubles.filter(({ group }) => group !== 'Linking');
  test.each(spoken)(
    '$label',
    async ({ name, tryIt, userHears }) => {
      // A new user for each, because Auth0 limits the calls of each user.
      await page.act('reset');
      const sub = await page.addPerson('Ada Lovelace');
      // Otherwise the skill greets a user whom it has never seen.
      await page.say(phrases.open);
      await page.link(sub);
      await page.act('trouble', { name });
      expect(await page.say(tryIt)).toContain(userHears);
      await page.act('trouble', { name, isOn: false });
    },
    30_000,
  );

  test('A wrong secret keeps the account from being linked, until it is right', async () => {
    await page.act('reset');
    const sub = await page.addPerson('Ada Lovelace');
    await page.act('trouble', { name: 'client-secret-wrong' });
    await page.link(sub);
    const { conversation, link } = await page.state();
    expect(conversation).toMatchObject([
      {
        text: heardOf('client-secret-wrong'),
        reason: expect.stringContaining('401: access_denied') as string,
      },
    ]);
    expect(link).toBeUndefined();
    await page.act('trouble', { name: 'client-secret-wrong', isOn: false });
    await page.link(sub);
    expect((await page.state()).link?.name).toBe('Ada Lovelace');
  });

  test('A redirect URI that is not registered ends at Auth0', async () => {
    await page.act('trouble', { name: 'redirect-uri-unknown' });
    const shown = await page.link('nobody');
    await page.act('trouble', { name: 'redirect-uri-unknown', isOn: false });
    const [, message = 'no message'] = /"(.+)"/.exec(heardOf('redirect-uri-unknown')) ?? [];
    expect(shown).toContain(message);
    expect(shown).toContain(`href="${page.url}"`);
  });

  test('A user who cancels is not linked', async () => {
    await page.act('reset');
    const { conversation } = await page.act('trouble', { name: 'user-cancels' });
    expect(conversation.at(-1)).toMatchObject({
      text: heardOf('user-cancels'),
      reason: expect.stringContaining('access_denied') as string,
    });
  });
});

describe('A refresh token that is rotated', () => {
  test('is replaced whenever Alexa uses it', async () => {
    await page.act('reset');
    const sub = await page.addPerson('Ada Lovelace');
    await page.say(phrases.open);
    await page.link(sub);
    await page.act('trouble', { name: 'refresh-token-rotated' });
    for (let refresh = 0; refresh < 3; refresh++) {
      expect(await page.say(phrases.open)).toContain('Welcome back, Ada!');
      await page.act('trouble', { name: 'token-expired' });
    }
    await page.act('trouble', { name: 'refresh-token-rotated', isOn: false });
  });
});

test('A trouble that does not exist is refused', async () => {
  const response = await page.post('trouble', { name: 'bad-luck' });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: 'There is no trouble bad-luck.' });
});

function heardOf(name: string): string {
  return troubles.find((trouble) => trouble.name === name)?.userHears ?? '';
}
