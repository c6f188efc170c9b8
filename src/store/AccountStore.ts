import {
  accountFactsSchema,
  factsSchema,
  type Facts,
  type Knowledge,
  type UserFacts,
  userFactsSchema,
} from './facts';
import { forgetHolder, forgetHolders, forgetMemory, forgetUser } from './forgetting';
import { Ledger } from './Ledger';
import { type Holder, noteLink } from './holders';
import { NO_RECORDS } from './noRecords';
import { ACCOUNT, idOf, REVOCATION, WAITING } from './records';
import type { RecordStore } from './RecordStore';
import { StoreError } from './StoreError';

/** How long facts wait for an account, in milliseconds. */
const WAIT_MS = 24 * 3_600_000;

/**
 * The timeout of a call, in milliseconds. A response may need three calls, and Alexa waits 8 s, of
 * which its certificate and Auth0 may have taken 4.5 s. A healthy store responds within 10 ms.
 */
const REPLY_MS = 500;

/** The timeout of erasing, in milliseconds. It is longer because erasing must complete. */
const ERASE_MS = 2_000;

type Work<Result> = (ledger: Ledger) => Promise<Result>;

/**
 * The skill's memory: the rules of remembering and forgetting, on top of any database. Facts belong to
 * the account, not to the Alexa user: they survive a new link to the same account, and all Alexa users
 * linked to the account share them.
 *
 * An Alexa user stays a holder of every account they have linked until they are forgotten, and an
 * account is erased with its last holder, so no orphaned data remains.
 *
 * Methods throw a `StoreError` on failure; then nothing has changed unless stated otherwise.
 */
export class AccountStore {
  /** How many transactions were retried because of concurrent changes. Not a sign of trouble. */
  protected conflicts = 0;

  /**
   * @param records the database. Default: nothing is stored
   * @param now returns the time in milliseconds since 1970. Default: `Date.now`
   */
  constructor(
    private readonly records: RecordStore = NO_RECORDS,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whether anything is stored at all. */
  get remembers(): boolean {
    return this.records !== NO_RECORDS;
  }

  /** Returns the stored facts. Also stores the link if it is missing, because events can get lost. */
  recall(holder: Holder): Promise<Facts> {
    return this.reply(async (ledger) => {
      const [account, waiting] = await Promise.all([
        noteLink(ledger, holder),
        ledger.read(WAITING, idOf(holder.alexaUserId)),
      ]);
      return factsSchema.parse({ ...account, ...waiting });
    }, holder.sub);
  }

  /** Returns everything that is stored, without storing anything. */
  look({ sub, alexaUserId }: Holder): Promise<Knowledge> {
    return this.reply(async (ledger) => {
      const [account, waiting] = await Promise.all([
        ledger.read(ACCOUNT, idOf(sub)),
        ledger.read(WAITING, idOf(alexaUserId)),
      ]);
      const isNoted = account !== undefined && account.expiresAt === undefined;
      return { ...factsSchema.parse({ ...account, ...waiting }), isNoted };
    });
  }

  /** Stores a link, unless the Alexa user has been forgotten since. */
  async link(holder: Holder): Promise<void> {
    await this.reply((ledger) => noteLink(ledger, holder, { isNews: true }), holder.sub);
  }

  /** Stores facts and the link; `undefined` removes a fact. */
  remember(holder: Holder, facts: Facts): Promise<void> {
    const work = async (ledger: Ledger): Promise<Facts> => {
      const account = await noteLink(ledger, holder);
      if (!account) return {};
      const accountFacts = accountFactsSchema.parse(facts);
      ledger.write(ACCOUNT, idOf(holder.sub), { ...account, ...accountFacts });
      const waiting = await this.wait(ledger, holder.alexaUserId, userFactsSchema.parse(facts));
      return { ...account, ...waiting };
    };
    return this.change(facts, work, holder.sub);
  }

  /** Stores facts for a day, until the Alexa user links an account; `undefined` removes a fact. */
  rememberForADay(alexaUserId: string, facts: UserFacts): Promise<void> {
    return this.change(facts, (ledger) => this.wait(ledger, alexaUserId, facts));
  }

  /** Returns the facts that wait until the Alexa user links an account. */
  waiting(alexaUserId: string): Promise<UserFacts> {
    return this.reply(async (ledger) =>
      userFactsSchema.parse({ ...(await ledger.read(WAITING, idOf(alexaUserId))) }),
    );
  }

  /**
   * Forgets an Alexa user, and every account that has no other holder. Does nothing if the user has
   * linked an account since. Can be called repeatedly, and before the link is stored.
   *
   * @param at when the user left, in milliseconds since 1970
   * @returns the `sub` of each erased account, whose grant must be revoked. Repeated calls return them
   *   again for up to a day, until `dropRevocation` is called
   */
  forgetAlexaUser(alexaUserId: string, at: number): Promise<readonly string[]> {
    const userId = idOf(alexaUserId);
    return this.erase(() => this.transact((ledger) => forgetUser(ledger, userId, at, this.now())));
  }

  /** Forgets whose grants `forgetAlexaUser` returned. */
  dropRevocation(alexaUserId: string): Promise<void> {
    const userId = idOf(alexaUserId);
    return this.erase(() =>
      this.transact((ledger) => Promise.resolve(ledger.erase(REVOCATION, userId))),
    );
  }

  /**
   * Forgets an account and the Alexa users who hold it. Erases personal data first, in one step; if the
   * rest fails, another call finishes it.
   */
  forgetAccount({ alexaUserId, sub }: Holder): Promise<void> {
    const accountId = idOf(sub);
    return this.erase(async () => {
      await this.transact((ledger) => {
        ledger.erase(WAITING, idOf(alexaUserId));
        return forgetMemory(ledger, accountId, this.now());
      }, sub);
      while (!(await this.transact((ledger) => forgetHolders(ledger, accountId), sub)));
      // If an earlier attempt failed and the account expired, this user may still list it.
      await this.transact((ledger) => forgetHolder(ledger, idOf(alexaUserId), accountId), sub);
    });
  }

  /** Throws a `StoreError` if the store can't be reached. */
  ping(): Promise<void> {
    return this.within(REPLY_MS, () => this.records.ping());
  }

  /** Finishes pending work and releases files and connections. */
  close(): Promise<void> {
    return this.records.close();
  }

  /** Runs a call, which should take no more than `ms` milliseconds. */
  protected within<Result>(_ms: number, call: () => Promise<Result>): Promise<Result> {
    return call();
  }

  /** Stores facts that wait for an account, for a day from now. Returns those stored before. */
  private async wait(ledger: Ledger, alexaUserId: string, changes: UserFacts): Promise<UserFacts> {
    const id = idOf(alexaUserId);
    const before = await ledger.read(WAITING, id);
    const facts = userFactsSchema.parse({ ...before, ...changes });
    const isEmpty = Object.values(facts).every((fact) => fact === undefined);
    if (!isEmpty) ledger.write(WAITING, id, { ...facts, expiresAt: this.now() + WAIT_MS });
    else if (before) ledger.erase(WAITING, id);
    return { ...before };
  }

  /** Changes facts. Removed ones must not remain in the store's files. */
  private async change(facts: Facts, work: Work<Facts>, sub?: string): Promise<void> {
    if (!this.remembers) throw new StoreError('unavailable', 'SKILL_STORE is none.');
    await this.within(REPLY_MS, async () => {
      const before = await this.transact(work, sub);
      const names = Object.keys(facts) as (keyof Facts)[];
      const isRemoved = (name: keyof Facts): boolean => facts[name] === undefined && name in before;
      if (names.some(isRemoved)) await this.records.purge();
    });
  }

  private reply<Result>(work: Work<Result>, sub?: string): Promise<Result> {
    return this.within(REPLY_MS, () => this.transact(work, sub));
  }

  private erase<Result>(call: () => Promise<Result>): Promise<Result> {
    return this.within(ERASE_MS, async () => {
      const result = await call();
      await this.records.purge();
      return result;
    });
  }

  /** Runs a transaction, which is repeated after concurrent changes. */
  private transact<Result>(work: Work<Result>, sub?: string): Promise<Result> {
    let isAgain = false;
    return this.records.transact((transaction) => {
      if (isAgain) this.conflicts += 1;
      isAgain = true;
      return work(new Ledger(transaction, this.now()));
    }, sub);
  }
}
