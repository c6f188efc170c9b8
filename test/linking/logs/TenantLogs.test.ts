import { follow } from '../../../linking/logs/follow';
import { TenantLogs } from '../../../linking/logs/TenantLogs';
import { TenantError } from '../../../linking/tenant/TenantError';
import { LogServer } from './support/LogServer';

describe('The log of a tenant', () => {
  let auth0: LogServer;
  let logs: TenantLogs;

  beforeEach(async () => {
    auth0 = await LogServer.start();
    logs = new TenantLogs(auth0.source);
  });
  afterEach(() => auth0.close());

  const add = (type: string, clientId?: string): void =>
    auth0.log.add({ type, description: '', clientId });
  const typesOf = (entries: readonly { readonly type: string }[]): string[] =>
    entries.map(({ type }) => type);

  test('is read from the oldest entry to the newest, with one token', async () => {
    ['s', 'seacft', 'sertft'].forEach((type) => add(type));
    expect(typesOf(await logs.latest(2))).toEqual(['seacft', 'sertft']);
    expect(typesOf(await logs.latest(100))).toEqual(['s', 'seacft', 'sertft']);
    expect(auth0.tokens).toBe(1);
  });

  test('leaves out other applications, but not limits of the tenant', async () => {
    add('feacft');
    add('feacft', 'another-application');
    add('api_limit', 'another-application');
    add('api_limit', '');
    expect(typesOf(await logs.latest(100))).toEqual(['feacft', 'api_limit']);
  });

  test('says no user name, and no email address', async () => {
    const description = 'ada@example.com is blocked';
    auth0.log.add({ type: 'fu', description, userName: 'ada@example.com', userId: 'auth0|ada' });
    const shown = JSON.stringify(await logs.latest(1));
    expect(shown).toContain('(an email address) is blocked');
    expect(shown).not.toMatch(/ada/);
  });

  test.each([
    [401, /Renew the secret/],
    [403, /permission read:logs/],
    [404, /Look elsewhere/],
    [429, /wait a minute/],
    [500, /Try again later/],
  ])('that answers %s says what to do', async (status, hint) => {
    auth0.trouble = { status };
    const error = (await logs.latest(1).catch((thrown: unknown) => thrown)) as TenantError;
    expect(error).toBeInstanceOf(TenantError);
    expect(error.message).toMatch(new RegExp(`/oauth/token: status ${status}$`));
    expect(error.hint).toMatch(hint);
  });

  describe('that is followed', () => {
    let ending: AbortController;
    let seen: string[];
    let troubles: [status: number | undefined, waitMs: number][];
    let following: Promise<void>;

    beforeEach(() => {
      ending = new AbortController();
      seen = [];
      troubles = [];
    });
    afterEach(async () => {
      ending.abort();
      await following;
    });

    function begin(checkpoint: string | undefined): void {
      following = follow(logs, checkpoint, {
        onEntries: (entries) => void seen.push(...typesOf(entries)),
        onTrouble: ({ status }, waitMs) => void troubles.push([status, waitMs]),
        signal: ending.signal,
        pollMs: 10,
      });
    }

    async function until(isSo: () => boolean): Promise<void> {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
    }

    test('shows each new entry once, in order, over several pages', async () => {
      add('s');
      begin(await logs.checkpoint());
      for (let entry = 0; entry < 250; entry++) add(entry % 2 ? 'sertft' : 'seacft');
      await until(() => seen.length >= 250);
      add('feacft');
      await until(() => seen.includes('feacft'));
      expect(seen).toHaveLength(251);
      expect(seen.slice(0, 2)).toEqual(['seacft', 'sertft']);
    });

    test('may be empty at first', async () => {
      begin(await logs.checkpoint());
      add('s');
      add('seacft');
      await until(() => seen.length >= 2);
      add('sertft');
      await until(() => seen.length >= 3);
      expect(seen).toEqual(['s', 'seacft', 'sertft']);
    });

    test('waits as long as Auth0 says, and goes on where it was', async () => {
      add('s');
      begin(await logs.checkpoint());
      const reset = Math.ceil(Date.now() / 1_000) + 1;
      auth0.trouble = { status: 429, headers: { 'x-ratelimit-reset': String(reset) } };
      await until(() => troubles.length > 0);
      add('feacft');
      auth0.trouble = undefined;
      await until(() => seen.length > 0);
      expect(Date.now()).toBeGreaterThanOrEqual(reset * 1_000);
      expect(troubles).toEqual([[429, expect.any(Number)]]);
    });

    test('survives a token that expires', async () => {
      add('s');
      begin(await logs.checkpoint());
      auth0.forgetTokens();
      add('feacft');
      await until(() => seen.length > 0);
      expect(auth0.tokens).toBe(2);
    });
  });

  test('that is followed without permission ends', async () => {
    auth0.trouble = { status: 403 };
    const { signal } = new AbortController();
    const following = follow(logs, '900', {
      onEntries: () => undefined,
      onTrouble: () => undefined,
      signal,
      pollMs: 1,
    });
    await expect(following).rejects.toThrow('status 403');
  });
});
