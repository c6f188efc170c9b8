import { AccountStore } from '../../../src/store/AccountStore';
import type { Holder } from '../../../src/store/holders';
import type { StoreError } from '../../../src/store/StoreError';
import type { Storage } from './support/Storage';
import { storages } from './support/storages';
import { granted, noted, noteIn, waiting } from '../../support/facts';

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
  const noteOf = async (holder: Holder): Promise<string | undefined> =>
    noteIn(await store.recall(holder));

  test('can be reached', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });

  test('knows nothing of a user who has told it nothing', async () => {
    expect(await store.recall(ada())).toEqual({});
  });

  test('keeps a fact over a restart', async () => {
    await store.remember(ada(), granted('Captain'));
    await store.close();
    store = open();
    expect(await noteOf(ada())).toBe('Captain');
  });

  test('removes a fact', async () => {
    await store.remember(ada(), granted('Captain'));
    await store.remember(ada(), granted());
    expect(await noteOf(ada())).toBeUndefined();
    expect(JSON.stringify(await raw())).not.toContain('Captain');
  });

  test('keeps a fact for the account: other Alexa users of it share it', async () => {
    await store.remember(ada(), granted('Captain'));
    expect(await noteOf(ada(1, 'another-echo'))).toBe('Captain');
  });

  test('keeps the facts of two accounts on the same Alexa user apart', async () => {
    await store.remember(ada(), granted('Captain'));
    expect(await noteOf(grace(2, 'echo-of-ada'))).toBeUndefined();
    await store.remember(grace(3, 'echo-of-ada'), granted('Admiral'));
    expect(await noteOf(ada(4))).toBe('Captain');
  });

  test('has no IDs in its keys', async () => {
    await store.remember(ada(), granted('Captain'));
    expect(Object.keys(await raw()).join()).not.toMatch(/ada|auth0/);
  });

  test('makes each of many changes at once', async () => {
    const users = Array.from({ length: 10 }, (_, index) => `echo-${index}`);
    await Promise.all(
      users.map((user) => store.remember(ada(1, user), granted(`Captain ${user}`))),
    );
    expect(await noteOf(ada(1, 'echo-0'))).toMatch(/^Captain echo-\d$/);
    // If a change had been lost, one of them wouldn't count as a holder.
    const { holders } = Object.entries(await raw()).find(([key]) =>
      key.startsWith('account#'),
    )?.[1] as {
      readonly holders: readonly string[];
    };
    expect(holders).toHaveLength(users.length);
  });

  describe('when an Alexa user leaves', () => {
    test('erases what only they held, and says whose it was', async () => {
      await store.remember(ada(), granted('Captain'));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual(['auth0|ada']);
      await store.dropRevocation('echo-of-ada');
      const content = JSON.stringify(await raw());
      expect(content).not.toMatch(/Captain|auth0|echo/);
      expect(await noteOf(ada(3))).toBeUndefined();
    });

    test('succeeds a second time', async () => {
      await store.remember(ada(), granted('Captain'));
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
      await store.remember(ada(), granted('Captain'));
      await store.link(ada(1, 'another-echo'));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
      expect(await noteOf(ada(3, 'another-echo'))).toBe('Captain');
      expect(await store.forgetAlexaUser('another-echo', 4)).toEqual(['auth0|ada']);
    });

    test('erases the accounts that they were linked to before, too', async () => {
      await store.remember(ada(1), granted('Captain'));
      await store.remember(grace(2, 'echo-of-ada'), granted('Admiral'));
      const subs = await store.forgetAlexaUser('echo-of-ada', 3);
      expect([...subs].sort()).toEqual(['auth0|ada', 'auth0|grace']);
      expect(JSON.stringify(await raw())).not.toMatch(/Captain|Admiral/);
    });

    test('is not brought back by news of a link that was made before', async () => {
      await store.forgetAlexaUser('echo-of-ada', 2);
      await store.link(ada(1));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual([]);
    });

    test('is not undone by news of their leaving before they linked again', async () => {
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

    test('remembers for a day that they left, and then nothing', async () => {
      await store.forgetAlexaUser('echo-of-ada', 2);
      now += DAY_MS + HOUR_MS;
      await store.link(ada(1));
      expect(await store.forgetAlexaUser('echo-of-ada', 2)).toEqual(['auth0|ada']);
    });
  });

  describe('when a user wants to be forgotten', () => {
    test('has nothing left', async () => {
      await store.remember(ada(), granted('Captain'));
      await store.link(ada(1, 'another-echo'));
      await store.rememberForADay('another-echo', waiting('Commander'));
      await store.forgetAccount(ada());
      expect(await raw()).toEqual({});
    });

    test('has nothing left of an account with dozens of Alexa users', async () => {
      await store.remember(ada(), granted('Captain'));
      for (let index = 0; index < 30; index++) await store.link(ada(1, `echo-${index}`));
      await store.forgetAccount(ada());
      expect(await raw()).toEqual({});
    });

    test('keeps what belongs to others', async () => {
      await store.remember(ada(), granted('Captain'));
      await store.remember(grace(2, 'echo-of-ada'), granted('Admiral'));
      await store.forgetAccount(ada());
      expect(await noteOf(grace(3, 'echo-of-ada'))).toBe('Admiral');
      expect(await noteOf(ada(4))).toBeUndefined();
    });

    test('succeeds a second time', async () => {
      await store.forgetAccount(ada());
      await store.forgetAccount(ada());
      expect(await raw()).toEqual({});
    });
  });

  describe('a fact that waits for an account', () => {
    test('is returned once there is one', async () => {
      await store.rememberForADay('echo-of-ada', waiting('Captain'));
      expect(await store.recall(ada())).toEqual(waiting('Captain'));
    });

    test('is returned on its own while there is none, and nothing is stored', async () => {
      await store.rememberForADay('echo-of-ada', waiting('Captain'));
      const before = await raw();
      expect(await store.waiting('echo-of-ada')).toEqual(waiting('Captain'));
      expect(await store.waiting('another-echo')).toEqual({});
      expect(await raw()).toEqual(before);
    });

    test('is gone when it is granted', async () => {
      await store.rememberForADay('echo-of-ada', waiting('Captain'));
      await store.remember(ada(), granted('Captain'));
      expect(await store.recall(ada())).toEqual(noted('Captain'));
    });

    test('is gone when it is dropped', async () => {
      await store.rememberForADay('echo-of-ada', waiting('Captain'));
      await store.rememberForADay('echo-of-ada', waiting());
      expect(await raw()).toEqual({});
    });

    test('is gone after a day', async () => {
      await store.rememberForADay('echo-of-ada', waiting('Captain'));
      now += DAY_MS;
      expect(await store.recall(ada())).toEqual({});
    });
  });

  describe('that is asked what it knows', () => {
    test('tells it, and stores nothing', async () => {
      expect(await store.look(ada())).toEqual({ isNoted: false });
      expect(await raw()).toEqual({});
      await store.remember(ada(), noted('Captain'));
      const before = await raw();
      expect(await store.look(ada(2))).toEqual({ isNoted: true, ...noted('Captain') });
      expect(await raw()).toEqual(before);
    });

    test("knows nothing of a forgotten account, and doesn't store it again", async () => {
      await store.remember(ada(), noted('Captain'));
      await store.forgetAccount(ada(2));
      expect(await store.look(ada(3))).toEqual({ isNoted: false });
      expect(await raw()).toEqual({});
    });
  });

  test('keeps what waits beside what is remembered, until it is removed', async () => {
    await store.rememberForADay('echo-of-ada', waiting('Boss'));
    await store.remember(ada(), noted('Captain'));
    expect(await store.recall(ada())).toEqual({ ...noted('Captain'), ...waiting('Boss') });
    await store.remember(ada(), waiting());
    expect(await store.recall(ada())).toEqual(noted('Captain'));
  });

  describe('an Alexa user who links more than ten accounts', () => {
    const linkAccounts = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index++) await store.link(account(index));
    };
    const account = (index: number, at = index): Holder => ({
      alexaUserId: 'echo',
      sub: `auth0|${index}.`,
      at,
    });

    test('loses the facts of the first one, whose grant is still revoked when they leave', async () => {
      await store.remember(account(0), granted('Captain'));
      await linkAccounts(11);
      expect(JSON.stringify(await raw())).not.toContain('Captain');
      const subs = await store.forgetAlexaUser('echo', 20);
      expect(subs).toHaveLength(11);
      expect(subs).toContain('auth0|0.');
      await store.dropRevocation('echo');
      expect(JSON.stringify(await raw())).not.toContain('auth0|');
    });

    test.each([
      ['linked first', 0, 0],
      ['linked earlier, of which news arrives late', 99, -1],
    ])('leaves an account %s to the other Alexa user who holds it', async (_which, index, at) => {
      const other = { ...account(index), alexaUserId: 'another-echo' };
      await store.remember(other, granted('Captain'));
      if (index === 0) await store.link(account(0));
      await linkAccounts(11);
      await store.link(account(index, at));
      expect(await noteOf(other)).toBe('Captain');
      expect(await store.forgetAlexaUser('another-echo', 100)).toEqual([other.sub]);
      expect(JSON.stringify(await raw())).not.toContain('Captain');
    });

    test('gets no facts stored for an eleventh that was linked earlier, but its grant revoked', async () => {
      await linkAccounts(11);
      await store.remember(account(99, 0), granted('Captain'));
      expect(await noteOf(account(99, 0))).toBeUndefined();
      expect(JSON.stringify(await raw())).not.toContain('Captain');
      const subs = await store.forgetAlexaUser('echo', 20);
      expect(subs).toHaveLength(12);
      expect(subs).toContain('auth0|99.');
      await store.dropRevocation('echo');
      expect(JSON.stringify(await raw())).not.toContain('auth0|');
    });

    test('keeps the facts of a recent account about which old news arrives', async () => {
      await linkAccounts(11);
      await store.remember(account(5, 20), granted('Captain'));
      await store.link(account(6, 21));
      expect(await noteOf(account(5, 0))).toBe('Captain');
    });

    test('has nothing left of a dropped account that its owner wants to be forgotten', async () => {
      await linkAccounts(11);
      await store.link({ ...account(0), alexaUserId: 'another-echo' });
      await store.forgetAccount({ ...account(0), alexaUserId: 'another-echo' });
      expect(JSON.stringify(await raw())).not.toContain('auth0|0.');
      expect(await store.forgetAlexaUser('echo', 20)).toHaveLength(10);
    });

    test('has no more than 25 of them in the store', async () => {
      await linkAccounts(27);
      await store.link(account(99, 0));
      const kept = Object.keys(await raw()).filter((key) => key.startsWith('account#'));
      expect(kept).toHaveLength(25);
      const subs = await store.forgetAlexaUser('echo', 30);
      expect([...subs].sort()).toEqual(
        Array.from({ length: 25 }, (_, index) => account(index + 2).sub).sort(),
      );
    });
  });

  describe('with a corrupt record', () => {
    test.each([[], 'text', { sub: 42 }, { sub: 'auth0|ada', holders: [], later: true }])(
      'of %j reads nothing and overwrites nothing',
      async (record) => {
        await store.remember(ada(), granted('Captain'));
        const [key = ''] = Object.keys(await raw()).filter((name) => name.startsWith('account#'));
        await store.close();
        await storage.plant(key, record);
        const planted = await storage.raw();
        store = open();

        const corrupt: Partial<StoreError> = { code: 'corrupt' };
        await expect(store.recall(ada())).rejects.toMatchObject(corrupt);
        await expect(store.remember(ada(), granted('Admiral'))).rejects.toMatchObject(corrupt);
        await expect(store.link(ada(2, 'another'))).rejects.toMatchObject(corrupt);
        await expect(store.forgetAlexaUser('echo-of-ada', 2)).rejects.toMatchObject(corrupt);
        await expect(store.forgetAccount(ada())).rejects.toMatchObject(corrupt);
        expect(await raw()).toEqual(planted);
      },
    );
  });
});
