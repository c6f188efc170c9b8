import { AccountStore } from '../../../src/store/AccountStore';
import type { Holder } from '../../../src/store/linking';
import type { StoreError } from '../../../src/store/StoreError';
import type { Storage } from './support/Storage';
import { storages } from './support/storages';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const ada = (at = 1, alexaUserId = 'echo-of-ada'): Holder => ({
  alexaUserId,
  sub: 'auth0|ada',
  at,
});
const grace = (at = 1, alexaUserId = 'echo-of-grace'): Holder => ({
  alexaUserId,
  sub: 'auth0|grace',
  at,
});

describe.each(storages)('A store in %s', (_name, create) => {
  let storage: Storage;
  let store: AccountStore;
  let now: number;

  beforeEach(async () => {
    storage = await create();
    now = 10 * DAY_MS;
    store = open();
  });
  afterEach(async () => {
    await store.close();
    await storage.remove();
  });

  const open = (): AccountStore =>
    new AccountStore(
      storage.open(() => now),
      () => now,
    );
  const raw = async (): Promise<Record<string, unknown>> => {
    await store.close();
    const content = await storage.raw();
    store = open();
    return content;
  };
  const nicknameOf = async (holder: Holder): Promise<string | undefined> =>
    (await store.recall(holder)).nickname;

  test('can be reached', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });

  test("has no nickname for a user who hasn't given one", async () => {
    expect(await store.recall(ada())).toEqual({});
  });

  test('keeps a nickname over a restart', async () => {
    await store.remember(ada(), { nickname: 'Captain', wish: undefined });
    await store.close();
    store = open();
    expect(await nicknameOf(ada())).toBe('Captain');
  });

  test('takes a nickname away again', async () => {
    await store.remember(ada(), { nickname: 'Captain', wish: undefined });
    await store.remember(ada(), { nickname: undefined, wish: undefined });
    expect(await nicknameOf(ada())).toBeUndefined();
    expect(JSON.stringify(await raw())).not.toContain('Captain');
  });

  test('keeps a nickname for the account: other Alexa users of it share it', async () => {
    await store.remember(ada(), { nickname: 'Captain', wish: undefined });
    expect(await nicknameOf(ada(1, 'another-echo'))).toBe('Captain');
  });

  test('lets no nickname cross over to another account on the same Alexa user', async () => {
    await store.remember(ada(), { nickname: 'Captain', wish: undefined });
    expect(await nicknameOf(grace(2, 'echo-of-ada'))).toBeUndefined();
    await store.remember(grace(3, 'echo-of-ada'), { nickname: 'Admiral', wish: undefined });
    expect(await nicknameOf(ada(4))).toBe('Captain');
  });

  test('names nobody in its keys', async () => {
    await store.remember(ada(), { nickname: 'Captain', wish: undefined });
    expect(Object.keys(await raw()).join()).not.toMatch(/ada|auth0/);
  });

  test('gives each of many changes at once its turn', async () => {
    const users = Array.from({ length: 10 }, (_, index) => `echo-${index}`);
    await Promise.all(
      users.map((user) =>
        store.remember(ada(1, user), { nickname: `Captain ${user}`, wish: undefined }),
      ),
    );
    expect(await nicknameOf(ada(1, 'echo-0'))).toMatch(/^Captain echo-\d$/);
    // Had a change been lost, one of them would not count as a holder.
    const { holders } = Object.entries(await raw()).find(([key]) =>
      key.startsWith('account#'),
    )?.[1] as {
      readonly holders: readonly string[];
    };
    expect(holders).toHaveLength(users.length);
  });

  describe('when an Alexa user leaves', () => {
    test('erases what only they held, and says whose it was', async () => {
      await store.remember(ada(), { nickname: 'Captain', wish: undefined });
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual(['auth0|ada']);
      await store.dropRevocation('echo-of-ada');
      const content = JSON.stringify(await raw());
      expect(content).not.toMatch(/Captain|auth0|echo/);
      expect(await nicknameOf(ada(3))).toBeUndefined();
    });

    test('succeeds a second time', async () => {
      await store.remember(ada(), { nickname: 'Captain', wish: undefined });
      await store.forgetAlexaUser('echo-of-ada', 2);
      await store.dropRevocation('echo-of-ada');
      const before = await raw();
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
      expect(await raw()).toEqual(before);
    });

    test('reports it again until the grant is revoked, for up to a day', async () => {
      await store.link(ada());
      for (let time = 0; time < 2; time++) {
        expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual(['auth0|ada']);
      }
      now += DAY_MS + HOUR_MS;
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
    });

    test('spares the grant of an account that someone else holds by now', async () => {
      await store.link(ada());
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual(['auth0|ada']);
      await store.link(ada(3, 'another-echo'));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
      expect(JSON.stringify(await raw())).not.toContain('revocation');
    });

    test('keeps an account that someone else holds, until they leave as well', async () => {
      await store.remember(ada(), { nickname: 'Captain', wish: undefined });
      await store.link(ada(1, 'another-echo'));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
      expect(await nicknameOf(ada(3, 'another-echo'))).toBe('Captain');
      expect(await store.forgetAlexaUser('another-echo', 4)).toEqual(['auth0|ada']);
    });

    test('erases the accounts that they were linked to before, too', async () => {
      await store.remember(ada(1), { nickname: 'Captain', wish: undefined });
      await store.remember(grace(2, 'echo-of-ada'), { nickname: 'Admiral', wish: undefined });
      const subs = await store.forgetAlexaUser('echo-of-ada', 3);
      expect([...subs].sort()).toEqual(['auth0|ada', 'auth0|grace']);
      expect(JSON.stringify(await raw())).not.toMatch(/Captain|Admiral/);
    });

    test('is not brought back by news of a link that was made before', async () => {
      await store.forgetAlexaUser('echo-of-ada', 2);
      await store.link(ada(1));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
    });

    test('is not undone by news of their leaving before they linked anew', async () => {
      await store.link(ada(1));
      await store.link(ada(3));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
      expect(await store.forgetAlexaUser('echo-of-ada', 4)).toEqual(['auth0|ada']);
    });

    test('ends the same in whatever order the news comes', async () => {
      await store.forgetAlexaUser('echo-of-ada', 2);
      await store.link(ada(3));
      await store.link(ada(1));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
      expect(await store.forgetAlexaUser('echo-of-ada', 3)).toEqual(['auth0|ada']);
    });

    test('remembers that they left for a day, and nothing then', async () => {
      await store.forgetAlexaUser('echo-of-ada', 2);
      now += DAY_MS + HOUR_MS;
      await store.link(ada(1));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual(['auth0|ada']);
    });
  });

  describe('when a user wants to be forgotten', () => {
    test('has nothing left', async () => {
      await store.remember(ada(), { nickname: 'Captain', wish: undefined });
      await store.link(ada(1, 'another-echo'));
      await store.rememberForADay('another-echo', { wish: 'Commander' });
      await store.forgetAccount(ada());
      expect(await raw()).toEqual({});
    });

    test('has nothing left of an account with dozens of Alexa users', async () => {
      await store.remember(ada(), { nickname: 'Captain', wish: undefined });
      for (let index = 0; index < 30; index++) await store.link(ada(1, `echo-${index}`));
      await store.forgetAccount(ada());
      expect(await raw()).toEqual({});
    });

    test('keeps what belongs to others', async () => {
      await store.remember(ada(), { nickname: 'Captain', wish: undefined });
      await store.remember(grace(2, 'echo-of-ada'), { nickname: 'Admiral', wish: undefined });
      await store.forgetAccount(ada());
      expect(await nicknameOf(grace(3, 'echo-of-ada'))).toBe('Admiral');
      expect(await nicknameOf(ada(4))).toBeUndefined();
    });

    test('succeeds a second time', async () => {
      await store.forgetAccount(ada());
      await store.forgetAccount(ada());
      expect(await raw()).toEqual({});
    });
  });

  describe('a nickname that waits for an account', () => {
    test('is told once there is one', async () => {
      await store.rememberForADay('echo-of-ada', { wish: 'Captain' });
      expect(await store.recall(ada())).toEqual({ wish: 'Captain' });
    });

    test('is gone when it is granted', async () => {
      await store.rememberForADay('echo-of-ada', { wish: 'Captain' });
      await store.remember(ada(), { nickname: 'Captain', wish: undefined });
      expect(await store.recall(ada())).toEqual({ nickname: 'Captain' });
    });

    test('is gone when it is dropped', async () => {
      await store.rememberForADay('echo-of-ada', { wish: 'Captain' });
      await store.rememberForADay('echo-of-ada', { wish: undefined });
      expect(await raw()).toEqual({});
    });

    test('is gone after a day', async () => {
      await store.rememberForADay('echo-of-ada', { wish: 'Captain' });
      now += DAY_MS;
      expect(await store.recall(ada())).toEqual({});
    });
  });

  describe('that is asked what it knows', () => {
    test('tells it, and notes nothing', async () => {
      expect(await store.look(ada())).toEqual({ isNoted: false });
      expect(await raw()).toEqual({});
      await store.remember(ada(), { nickname: 'Captain' });
      const before = await raw();
      expect(await store.look(ada(2))).toEqual({ isNoted: true, nickname: 'Captain' });
      expect(await raw()).toEqual(before);
    });

    test("knows nothing of a forgotten account, and doesn't store it again", async () => {
      await store.remember(ada(), { nickname: 'Captain' });
      await store.forgetAccount(ada(2));
      expect(await store.look(ada(3))).toEqual({ isNoted: false });
      expect(await raw()).toEqual({});
    });
  });

  test('keeps a wish beside a nickname that is remembered, until it is removed', async () => {
    await store.rememberForADay('echo-of-ada', { wish: 'Boss' });
    await store.remember(ada(), { nickname: 'Captain' });
    expect(await store.recall(ada())).toEqual({ nickname: 'Captain', wish: 'Boss' });
    await store.remember(ada(), { wish: undefined });
    expect(await store.recall(ada())).toEqual({ nickname: 'Captain' });
  });

  test('reads what an earlier version has stored', async () => {
    await store.remember(ada(), { nickname: 'Captain' });
    await store.rememberForADay('echo-of-ada', { wish: 'Boss' });
    const [key = ''] = Object.keys(await raw()).filter((name) => name.startsWith('wish#'));
    await store.close();
    await storage.plant(key, { nickname: 'Admiral', expiresAt: Date.now() + HOUR_MS });
    store = open();
    expect(await store.recall(ada())).toEqual({ nickname: 'Captain', wish: 'Admiral' });
  });

  test("never counts an Alexa user as a holder of an account that they don't list", async () => {
    for (let index = 1; index <= 10; index++) {
      await store.link({ alexaUserId: 'echo', sub: `auth0|${index}`, at: index });
    }
    await store.link({ alexaUserId: 'echo', sub: 'auth0|late', at: 0 });
    expect(JSON.stringify(await raw())).not.toContain('auth0|late');
    const subs = await store.forgetAlexaUser('echo', 20);
    expect(subs).toHaveLength(10);
    await store.dropRevocation('echo');
    expect(JSON.stringify(await raw())).not.toContain('auth0|');
  });

  test('lets go of the account linked first when there are more than ten', async () => {
    for (let index = 0; index <= 10; index++) {
      await store.link({ alexaUserId: 'echo', sub: `auth0|${index}`, at: index });
    }
    const subs = await store.forgetAlexaUser('echo', 20);
    expect(subs).toHaveLength(10);
    expect(subs).not.toContain('auth0|0');
  });

  describe('48: with a corrupt record', () => {
    test.each([[], 'text', { nickname: 42 }, { sub: 'auth0|ada', holders: [], later: true }])(
      'of %j reads nothing and overwrites nothing',
      async (record) => {
        await store.remember(ada(), { nickname: 'Captain', wish: undefined });
        const [key = ''] = Object.keys(await raw()).filter((name) => name.startsWith('account#'));
        await store.close();
        await storage.plant(key, record);
        const planted = await storage.raw();
        store = open();

        const corrupt: Partial<StoreError> = { code: 'corrupt' };
        await expect(store.recall(ada())).rejects.toMatchObject(corrupt);
        await expect(
          store.remember(ada(), { nickname: 'Admiral', wish: undefined }),
        ).rejects.toMatchObject(corrupt);
        await expect(store.link(ada(2, 'another'))).rejects.toMatchObject(corrupt);
        await expect(store.forgetAlexaUser('echo-of-ada', 2)).rejects.toMatchObject(corrupt);
        await expect(store.forgetAccount(ada())).rejects.toMatchObject(corrupt);
        expect(await raw()).toEqual(planted);
      },
    );
  });
});
