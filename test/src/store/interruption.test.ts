import { AccountStore } from '../../../src/store/AccountStore';
import type { RecordStore, StoredRecord, Transaction } from '../../../src/store/RecordStore';
import type { AccountRecord, AlexaUserRecord } from '../../../src/store/records';
import { granted, noted } from '../../support/facts';

/** Makes changes one by one, as DynamoDB does, and stops in the middle. */
class BreakingRecords implements RecordStore {
  readonly content = new Map<string, StoredRecord>();
  /** How many more changes to make. */
  changesLeft = Infinity;

  async transact<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const changes = new Map<string, StoredRecord | undefined>();
    const result = await work({
      read: (key) => Promise.resolve(this.content.get(key)),
      write: (key, record) => void changes.set(key, record),
      erase: (key) => void changes.set(key, undefined),
    });
    for (const [key, record] of changes) {
      if (this.changesLeft-- <= 0) throw new Error('broken off');
      if (record) this.content.set(key, record);
      else this.content.delete(key);
    }
    return result;
  }

  readonly purge = (): Promise<void> => Promise.resolve();
  readonly ping = (): Promise<void> => Promise.resolve();
  readonly close = (): Promise<void> => Promise.resolve();

  /**
   * Returns the accounts that have a holder who doesn't list them, so no one can erase them, and that
   * don't expire either.
   */
  orphans(): string[] {
    return this.recordsOf<AccountRecord>('account')
      .filter(([, { expiresAt }]) => expiresAt === undefined)
      .filter(([id, { holders }]) => !holders.every((user) => this.accountsOf(user).includes(id)))
      .map(([id]) => id);
  }

  private accountsOf(userId: string): string[] {
    const user = this.content.get(`alexa-user#${userId}`) as AlexaUserRecord | undefined;
    return user?.accounts ?? [];
  }

  private recordsOf<Shape>(kind: string): [string, Shape][] {
    return Array.from(this.content)
      .filter(([key]) => key.startsWith(`${kind}#`))
      .map(([key, record]) => [key.slice(kind.length + 1), record as unknown as Shape]);
  }
}

const ada = { sub: 'auth0|ada', at: 1 };
const holder = (index: number): { alexaUserId: string; sub: string; at: number } => ({
  alexaUserId: `echo-${index}`,
  ...ada,
});

/** Links so many accounts that the first ones are dropped. */
async function linkMany(store: AccountStore): Promise<void> {
  for (let index = 0; index < 12; index++) {
    await store.link({ alexaUserId: 'echo-0', sub: `auth0|${index}`, at: index + 2 });
  }
}

/** Operations that can be interrupted, and what must be true after they are repeated. */
const operations: readonly (readonly [
  string,
  (store: AccountStore) => Promise<unknown>,
  RegExp,
])[] = [
  ['a link', (store) => store.link({ alexaUserId: 'new', sub: 'auth0|grace', at: 2 }), /grace/],
  ['a fact', (store) => store.remember(holder(0), granted('Boss')), /Boss/],
  ['a first fact', (store) => store.remember({ ...holder(99), at: 2 }, granted('Boss')), /Boss/],
  ['dropping an account', (store) => linkMany(store), /auth0\|11/],
  ['removing a user', (store) => store.forgetAlexaUser('echo-0', 2), /forgottenAt/],
  ['forgetting an account', (store) => store.forgetAccount(holder(0)), /^\[\]$/],
];

describe.each(operations)('When %s is interrupted', (_what, operate, done) => {
  test('no account is left that no one can erase, and another attempt finishes', async () => {
    for (let changes = 0; ; changes++) {
      const records = new BreakingRecords();
      const store = new AccountStore(records);
      await store.remember(holder(0), granted('Captain'));
      for (let index = 1; index < 30; index++) await store.link(holder(index));

      records.changesLeft = changes;
      const wasBrokenOff = await operate(store).then(
        () => false,
        () => true,
      );
      expect(records.orphans()).toEqual([]);
      records.changesLeft = Infinity;
      await operate(store);
      expect(JSON.stringify([...records.content])).toMatch(done);
      expect(records.orphans()).toEqual([]);
      if (!wasBrokenOff) return;
    }
  });
});

test('When forgetting an account is interrupted, personal data has been erased first', async () => {
  const records = new BreakingRecords();
  const store = new AccountStore(records);
  await store.remember(holder(0), granted('Captain'));
  // One change erases a fact that may have waited for an account.
  records.changesLeft = 2;
  await expect(store.forgetAccount(holder(0))).rejects.toThrow('broken off');
  expect(JSON.stringify([...records.content])).not.toContain('Captain');
});

test('A forgetting that is retried a day after it was interrupted leaves nothing', async () => {
  let now = 1;
  const records = new BreakingRecords();
  const store = new AccountStore(records, () => now);
  await store.remember(holder(0), granted('Captain'));
  records.changesLeft = 2;
  await expect(store.forgetAccount(holder(0))).rejects.toThrow('broken off');
  records.changesLeft = Infinity;
  now += 25 * 3_600_000;
  // The database removes expired records, before the user tries again or after.
  for (const key of records.content.keys()) {
    if (key.startsWith('account#')) records.content.delete(key);
  }
  await store.forgetAccount(holder(0));
  expect([...records.content]).toEqual([]);
});

test('A user who continues after an interrupted forgetting starts over', async () => {
  const records = new BreakingRecords();
  const store = new AccountStore(records);
  await store.remember(holder(0), granted('Captain'));
  await store.link(holder(1));
  records.changesLeft = 5;
  await expect(store.forgetAccount(holder(0))).rejects.toThrow('broken off');
  records.changesLeft = Infinity;
  await store.remember(holder(1), granted('Boss'));
  expect(records.orphans()).toEqual([]);
  expect(await store.recall(holder(1))).toEqual(noted('Boss'));
  expect(await store.forgetAlexaUser('echo-1', 2)).toEqual(['auth0|ada']);
  expect(JSON.stringify([...records.content])).not.toContain('Boss');
});
