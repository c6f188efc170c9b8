import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { signIn, type Credentials } from '../../../linking/signIn/signIn';
import { SmapiError } from '../../../linking/smapi/SmapiError';
import { SmapiStandIn } from '../../support/smapi/SmapiStandIn';
import { Workplace } from '../cli/Workplace';

const workplace = new Workplace();
let amazon: SmapiStandIn;

beforeAll(async () => {
  amazon = await SmapiStandIn.start();
});

afterAll(async () => {
  workplace.remove();
  await amazon.close();
});

describe('The profile of the ASK CLI', () => {
  test('is used while its token is valid', async () => {
    const file = keep('kept-token', 3_600_000);
    expect(await signIn({}, { file, command: 'false' })).toBe('kept-token');
  });

  test('is renewed by the installed ASK CLI once its token has expired', async () => {
    const file = keep('old-token', -1_000);
    // Writes what the real one writes: it replaces the token in its file.
    const ask = workplace.file(
      'ask',
      `#!/bin/sh\necho "$@" > ${workplace.file('asked')}\nsed -i s/old-token/new-token/g ${file}\necho '{"body":{}}'\n`,
    );
    chmodSync(ask, 0o755);
    expect(await signIn({ profile: 'work' }, { file, command: ask })).toBe('new-token');
    expect(workplace.read('asked')).toMatch(/^smapi get-vendor-list --profile work/);
  });

  test('is renewed by the real ASK CLI', async () => {
    const home = workplace.folder;
    mkdirSync(join(home, '.ask'), { recursive: true });
    const kept = readFileSync(keep('old-token', -1_000), 'utf8');
    const file = workplace.file('.ask/cli_config', kept.replaceAll('"old-token"', tokenPair()));
    const environment = { PATH: process.env.PATH, HOME: home, ...amazon.environment };
    const command = resolve('node_modules/.bin/ask');
    expect(await signIn({}, { file, command, environment })).toBe(amazon.accessToken);
  });

  test('is explained if it can not be renewed', async () => {
    const file = keep('old-token', -1_000);
    const error = await failure({ profile: 'work' }, { file, command: 'false' });
    expect(error).toMatchObject({ code: 'unauthorized' });
    expect(error.message + error.hint).toMatch(
      /profile work has expired.*ask configure --profile work/,
    );
  });

  test.each([
    ['is missing', undefined],
    ['is another', '{ "profiles": { "other": { "token": { "access_token": "a-token" } } } }'],
    ['is broken', '{ "profiles": { "default": { "token": "a-token'],
  ])('that %s is explained, and not quoted', async (_, text) => {
    const file = workplace.file(`config-${String(text?.length)}`, text);
    const error = await failure({}, { file, command: 'false' });
    expect(error.code).toBe('not_signed_in');
    expect(error.message + error.hint).not.toContain('a-token');
  });
});

describe("A refresh token with the developer's own security profile", () => {
  test('brings an access token', async () => {
    expect(await signIn(own())).toBe(amazon.accessToken);
  });

  test.each([
    ['refresh token', { refreshToken: 'Atzr|wrong' }],
    ['secret', { clientSecret: 'wrong' }],
  ])('with a wrong %s is refused', async (_, wrong) => {
    const error = await failure({ ...own(), ...wrong });
    expect(error.code).toBe('unauthorized');
    expect(error.message).toContain('status 400, invalid_grant');
    expect(error.message + error.hint).not.toMatch(/Atzr|wrong/);
  });

  test('needs the profile', async () => {
    const error = await failure({ refreshToken: amazon.refreshToken });
    expect(error.message).toContain('only works with the client that it was issued for');
  });

  test('says when Login with Amazon can not be reached', async () => {
    const error = await failure({ ...own(), lwaUrl: 'http://127.0.0.1:9' });
    expect(error.code).toBe('unreachable');
  });
});

test('an access token is used as it is', async () => {
  expect(await signIn({ accessToken: 'given' })).toBe('given');
});

function own(): Credentials {
  return {
    refreshToken: amazon.refreshToken,
    clientId: amazon.ownClient.id,
    clientSecret: amazon.ownClient.secret,
    lwaUrl: amazon.url,
  };
}

/** An access token with the refresh token beside it, in JSON. */
function tokenPair(): string {
  return `"old-token","refresh_token":"${amazon.refreshToken}"`;
}

/** Writes what the ASK CLI keeps, with a token and its time to live in milliseconds. */
function keep(token: string, milliseconds: number): string {
  const expiry = new Date(Date.now() + milliseconds).toISOString();
  const profile = { token: { access_token: token, expires_at: expiry }, vendor_id: 'M1' };
  const profiles = { default: profile, work: profile };
  return workplace.file('cli_config', JSON.stringify({ profiles }));
}

async function failure(...args: Parameters<typeof signIn>): Promise<SmapiError> {
  const error: unknown = await signIn(...args).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof SmapiError) return error;
  throw new Error('It should have failed with a SmapiError.');
}
