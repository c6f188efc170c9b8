import { granted, TestPlayground } from './support/TestPlayground';
import { json, silence } from './support/TestServer';

const hour = 3_600_000;
const refreshed = { access_token: 'access-2', token_type: 'bearer', expires_in: 3_600 };

let playground: TestPlayground;
const device = () => playground.alexa.device;

async function tokenInNextRequest(): Promise<unknown> {
  await device().say('open coffee shop');
  return playground.lastRequest.session?.user.accessToken;
}

describe('An access token with a refresh token', () => {
  beforeEach(async () => {
    playground = await TestPlayground.start({}, { limits: { tokenMilliseconds: 300 } });
    await playground.link();
    playground.tokens.answer = json(refreshed);
  });
  afterEach(() => playground.stop());

  test('is not refreshed until a minute before it expires', async () => {
    playground.now += hour - 60_001;
    expect(await tokenInNextRequest()).toBe('access-1');
    expect(playground.tokenRequests).toHaveLength(1);
  });

  test('is refreshed with the next request from a minute before it expires', async () => {
    playground.now += hour - 60_000;
    expect(await tokenInNextRequest()).toBe('access-2');
    expect(playground.tokenRequests[1]).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
    });
    expect(playground.tokens.received[1]?.headers.authorization).toMatch(/^Basic /);
  });

  test('is refreshed with the same refresh token if the response had no new one', async () => {
    playground.now += hour;
    await tokenInNextRequest();
    playground.now += hour;
    await tokenInNextRequest();
    expect(playground.tokenRequests[2]).toMatchObject({ refresh_token: 'refresh-1' });
  });

  test('is refreshed with a new refresh token if the response had one', async () => {
    playground.tokens.answer = json({ ...refreshed, refresh_token: 'refresh-2' });
    playground.now += hour;
    await tokenInNextRequest();
    playground.now += hour;
    await tokenInNextRequest();
    expect(playground.tokenRequests[2]).toMatchObject({ refresh_token: 'refresh-2' });
  });

  test('is removed with the link when the refresh token is no longer valid', async () => {
    playground.tokens.answer = json({ error: 'invalid_grant' }, 403);
    playground.now += hour;
    expect(await tokenInNextRequest()).toBeUndefined();
    expect(device().state.linked).toBe(false);
    expect(device().state.conversation).toContainEqual(
      expect.objectContaining({
        text: 'Your Coffee Shop account is no longer linked.',
        reason: expect.stringMatching(/status 403: invalid_grant/) as string,
      }),
    );
  });

  test.each([
    ['refuses the client', json({ error: 'invalid_client' }, 401), /401: invalid_client/],
    ['is broken', json({}, 500), /status 500/],
    ['does not respond', silence, /within 300 ms/],
  ])(
    'is sent although it has expired when the token endpoint %s',
    async (_title, answer, reason) => {
      playground.tokens.answer = answer;
      playground.now += hour;
      expect(await tokenInNextRequest()).toBe('access-1');
      expect(device().state.linked).toBe(true);
      expect(device().state.conversation).toContainEqual(
        expect.objectContaining({
          text: "The access token couldn't be refreshed.",
          reason: expect.stringMatching(reason) as string,
        }),
      );
    },
  );

  test('is removed when the accounts are unlinked', async () => {
    await device().unlink();
    expect(await tokenInNextRequest()).toBeUndefined();
    expect(device().state).toMatchObject({ linked: false, tokenExpiresAt: undefined });
  });
});

describe('An access token without a refresh token', () => {
  beforeEach(async () => {
    playground = await TestPlayground.start({ defaultTokenExpirationInSeconds: 600 });
  });
  afterEach(() => playground.stop());

  test('is sent even when it has expired', async () => {
    playground.tokens.answer = json({ ...granted, refresh_token: undefined });
    await playground.link();
    playground.now += hour;
    expect(await tokenInNextRequest()).toBe('access-1');
    expect(playground.tokenRequests).toHaveLength(1);
  });

  test('has the lifetime that the skill declares if the token response has none', async () => {
    playground.tokens.answer = json({ ...granted, expires_in: undefined });
    await playground.link();
    expect(device().state.tokenExpiresAt).toBe(playground.now + 600_000);
  });
});

describe('An access token of unknown lifetime', () => {
  beforeEach(async () => void (playground = await TestPlayground.start()));
  afterEach(() => playground.stop());

  test('is never refreshed', async () => {
    playground.tokens.answer = json({ ...granted, expires_in: undefined });
    await playground.link();
    playground.now += 1_000 * hour;
    expect(await tokenInNextRequest()).toBe('access-1');
    expect(playground.tokenRequests).toHaveLength(1);
  });
});
