import { createHash } from 'node:crypto';
import { clientSecret, granted, returnPath, TestPlayground } from './support/TestPlayground';
import { json, silence, type Answer } from './support/TestServer';

let playground: TestPlayground;
const device = () => playground.alexa.device;

/** The client's credentials in the last token request. */
function basicCredentials(): string {
  const authorization = playground.tokens.received.at(-1)?.headers.authorization ?? '';
  return Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();
}

/** The access token in the next request to the skill. */
async function tokenInNextRequest(): Promise<unknown> {
  await device().say('open coffee shop');
  const { session, context } = playground.lastRequest;
  expect(context.System.user).toEqual(session?.user);
  return session?.user.accessToken;
}

describe('A sign-in', () => {
  beforeEach(async () => void (playground = await TestPlayground.start()));
  afterEach(() => playground.stop());

  test('starts at the authorization URL and keeps its query', () => {
    const { url, state } = device().beginLinking();
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe('https://auth.example/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      audience: 'coffee',
      client_id: 'client id',
      redirect_uri: playground.alexa.url + returnPath,
      response_type: 'code',
      scope: 'openid offline_access',
      state,
    });
  });

  test('links the accounts, and the skill gets the access token from then on', async () => {
    expect(await tokenInNextRequest()).toBeUndefined();
    expect(await playground.link()).toBe(true);
    expect(playground.lastEntry).toMatchObject({
      text: 'Your Coffee Shop account has been successfully linked.',
    });
    expect(await tokenInNextRequest()).toBe('access-1');
    expect(device().state).toMatchObject({
      linked: true,
      tokenExpiresAt: playground.now + 3_600_000,
    });
  });

  test('authenticates the client by HTTP Basic, with form-encoded parts', async () => {
    await playground.link();
    expect(basicCredentials()).toBe('client+id:s%C3%A9cret+%26+co');
    expect(playground.tokenRequests).toEqual([
      {
        grant_type: 'authorization_code',
        code: 'code-1',
        redirect_uri: playground.alexa.url + returnPath,
      },
    ]);
  });

  test('has a state of its own', () => {
    expect(device().beginLinking().state).not.toBe(device().beginLinking().state);
  });

  test.each<[string, (state: string) => [string, string | undefined]]>([
    ['without a state', (state) => ['', state]],
    ['with an unknown state', () => ['forged', 'forged']],
    ['with the state of another browser', (state) => [state, 'other']],
    ['in a browser that did not start one', (state) => [state, undefined]],
  ])('is refused %s, and no code is redeemed', async (_title, states) => {
    const [state, browserState] = states(device().beginLinking().state);
    const answer = new URLSearchParams({ code: 'code-1', state });
    expect(await device().finishLinking(answer, browserState)).toBe(false);
    expect(playground.lastEntry).toMatchObject({
      text: 'We were unable to link your Coffee Shop account.',
      reason: "The state doesn't belong to a sign-in that this browser started.",
    });
    expect(playground.tokens.received).toHaveLength(0);
  });

  test('can be completed only once', async () => {
    const { state } = device().beginLinking();
    const answer = new URLSearchParams({ code: 'code-1', state });
    expect(await device().finishLinking(answer, state)).toBe(true);
    expect(await device().finishLinking(answer, state)).toBe(false);
  });

  test('expires after 10 minutes', async () => {
    const { state } = device().beginLinking();
    playground.now += 10 * 60_000;
    const answer = new URLSearchParams({ code: 'code-1', state });
    expect(await device().finishLinking(answer, state)).toBe(false);
  });

  test.each([
    [{ error: 'access_denied', error_description: 'No.' }, /returned access_denied: No/],
    [{ error: 'access_denied', code: 'code-1' }, /returned access_denied/],
    [{}, /returned neither a code nor an error/],
  ])('that ends with %j links nothing', async (answer, reason) => {
    expect(await playground.link(answer as Record<string, string>)).toBe(false);
    expect(playground.lastEntry).toMatchObject({ reason: expect.stringMatching(reason) as string });
    expect(playground.tokens.received).toHaveLength(0);
  });

  test('that fails keeps an existing link', async () => {
    await playground.link();
    await playground.link({ error: 'access_denied' });
    expect(await tokenInNextRequest()).toBe('access-1');
  });
});

describe('With the scheme REQUEST_BODY_CREDENTIALS', () => {
  beforeEach(async () => {
    playground = await TestPlayground.start({ accessTokenScheme: 'REQUEST_BODY_CREDENTIALS' });
  });
  afterEach(() => playground.stop());

  test('the client authenticates in the body', async () => {
    await playground.link();
    expect(playground.tokens.received[0]?.headers).not.toHaveProperty('authorization');
    expect(playground.tokenRequests[0]).toMatchObject({
      client_id: 'client id',
      client_secret: clientSecret,
    });
  });
});

describe('With PKCE', () => {
  beforeEach(async () => void (playground = await TestPlayground.start({}, { pkce: true })));
  afterEach(() => playground.stop());

  test('the code is sent with the verifier of the challenge', async () => {
    const { url, state } = device().beginLinking();
    const { searchParams } = new URL(url);
    await device().finishLinking(new URLSearchParams({ code: 'code-1', state }), state);
    const verifier = playground.tokenRequests[0]?.code_verifier ?? '';
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('code_challenge')).toBe(
      createHash('sha256').update(verifier).digest('base64url'),
    );
  });
});

describe('A token endpoint', () => {
  const page: Answer = (response) => void response.writeHead(502).end('<h1>Bad gateway</h1>');

  beforeEach(async () => {
    playground = await TestPlayground.start({}, { limits: { tokenMilliseconds: 300 } });
  });
  afterEach(() => playground.stop());

  test.each<[string, Answer, RegExp]>([
    [
      'that refuses the secret',
      json({ error: 'invalid_client', error_description: 'bad secret' }, 401),
      /^POST http:\S+\/oauth\/token returned status 401: invalid_client: bad secret\.$/,
    ],
    ['that sends an HTML page', page, /status 502: no OAuth error in the body/],
    ['that sends no token', json({ token_type: 'Bearer' }), /access_token: /],
    ['that sends a MAC token', json({ ...granted, token_type: 'mac' }), /token_type: must be Be/],
    ['that sends no JSON', (response) => void response.end('ok'), /the body: /],
    ['that sends too much', json({ ...granted, odd: 'x'.repeat(65_536) }), /65536 bytes/],
    ['that does not respond', silence, /got no response within 300 ms/],
    ['that closes the connection', (response) => void response.destroy(), /failed: \S+/],
  ])('%s links nothing, and the page shows why', async (_title, answer, reason) => {
    playground.tokens.answer = answer;
    expect(await playground.link()).toBe(false);
    expect(playground.lastEntry).toMatchObject({
      text: 'We were unable to link your Coffee Shop account.',
      reason: expect.stringMatching(reason) as string,
    });
    expect(device().state.linked).toBe(false);
  });

  test('that is not there links nothing', async () => {
    await playground.tokens.stop();
    await playground.link();
    expect(playground.lastEntry).toMatchObject({
      reason: expect.stringMatching(/ECONNREFUSED/) as string,
    });
  });

  test('that repeats the secret and the code has both masked', async () => {
    const error_description = `${clientSecret} and code-1 do not fit`;
    playground.tokens.answer = json({ error: 'invalid_grant', error_description }, 400);
    await playground.link();
    expect(playground.lastEntry).toMatchObject({
      reason: expect.stringMatching(/invalid_grant: •+ and •+ do not fit/) as string,
    });
  });

  test('can send the lifetime of a token as a string', async () => {
    playground.tokens.answer = json({ ...granted, expires_in: '600' });
    await playground.link();
    expect(device().state.tokenExpiresAt).toBe(playground.now + 600_000);
  });
});
