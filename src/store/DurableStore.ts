import { AccountStore, type Holder, type Knowledge } from './AccountStore';
import {
  accountFactsSchema,
  factsSchema,
  type Facts,
  type UserFacts,
  userFactsSchema,
} from './facts';
import { forgetHolder, forgetHolders, forgetMemory, forgetUser } from './forgetting';
import { Ledger } from './Ledger';
import { noteLink } from './linking';
import { ACCOUNT, idOf, REVOCATION, WAITING } from './records';
import type { RecordStore } from './RecordStore';

/** How long facts wait for an account, in milliseconds. */
const WAIT_MS = 24 * 3_600_000;

/** The rules of remembering and forgetting, on top of any `RecordStore`. */
export class DurableStore extends AccountStore {
  /** @param now returns the time in milliseconds since 1970. Default: `Date.now` */
  constructor(
    private readonly records: RecordStore,
    private readonly now: () => number = Date.now,
  ) {
    super();
  }

  override recall(holder: Holder): Promise<Facts> {
    return this.transact(async (ledger) => {
      const [account, waiting] = await Promise.all([
        noteLink(ledger, holder),
        ledger.read(WAITING, idOf(holder.alexaUserId)),
      ]);
      return factsSchema.parse({ ...account, ...waiting });
    }, holder.sub);
  }

  override look({ sub, alexaUserId }: Holder): Promise<Knowledge> {
    return this.transact(async (ledger) => {
      const [account, waiting] = await Promise.all([
        ledger.read(ACCOUNT, idOf(sub)),
        ledger.read(WAITING, idOf(alexaUserId)),
      ]);
      const isNoted = account !== undefined && account.expiresAt === undefined;
      return { ...factsSchema.parse({ ...account, ...waiting }), isNoted };
    });
  }

  override async link(holder: Holder): Promise<void> {
    await this.transact((ledger) => noteLink(ledger, holder, { isNews: true }), holder.sub);
  }

  override async remember(holder: Holder, facts: Facts): Promise<void> {
    await this.change(
      facts,
      async (ledger) => {
        const account = await noteLink(ledger, holder);
        if (!account) return {};
        const accountFacts = accountFactsSchema.parse(facts);
        ledger.write(ACCOUNT, idOf(holder.sub), { ...account, ...accountFacts });
        const waiting = await this.wait(ledger, holder.alexaUserId, userFactsSchema.parse(facts));
        return { ...account, ...waiting };
      },
      holder.sub,
    );
  }

  override async rememberForADay(alexaUserId: string, facts: UserFacts): Promise<void> {
    await this.change(facts, (ledger) => this.wait(ledger, alexaUserId, facts));
  }

  override async forgetAlexaUser(alexaUserId: string, at: number): Promise<readonly string[]> {
    const userId = idOf(alexaUserId);
    const subs = await this.transact((ledger) => forgetUser(ledger, userId, at, this.now()));
    await this.records.purge();
    return subs;
  }

  override async dropRevocation(alexaUserId: string): Promise<void> {
    await this.transact((ledger) => Promise.resolve(ledger.erase(REVOCATION, idOf(alexaUserId))));
    await this.records.purge();
  }

  override async forgetAccount({ alexaUserId, sub }: Holder): Promise<void> {
    const accountId = idOf(sub);
    await this.transact((ledger) => {
      ledger.erase(WAITING, idOf(alexaUserId));
      return forgetMemory(ledger, accountId, this.now());
    }, sub);
    while (!(await this.transact((ledger) => forgetHolders(ledger, accountId), sub)));
    // If an earlier attempt failed and the account expired, this user may still list it.
    await this.transact((ledger) => forgetHolder(ledger, idOf(alexaUserId), accountId), sub);
    await this.records.purge();
  }

  override ping(): Promise<void> {
    return this.records.ping();
  }

  override close(): Promise<void> {
    return this.records.close();
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
  private async change(
    facts: Facts,
    work: (ledger: Ledger) => Promise<Facts>,
    sub?: string,
  ): Promise<void> {
    const before = await this.transact(work, sub);
    const names = Object.keys(facts) as (keyof Facts)[];
    const isRemoved = (name: keyof Facts): boolean => facts[name] === undefined && name in before;
    if (names.some(isRemoved)) await this.records.purge();
  }

  /** Runs a transaction, which is repeated after concurrent changes. */
  private transact<Result>(
    work: (ledger: Ledger) => Promise<Result>,
    sub?: string,
  ): Promise<Result> {
    let isAgain = false;
    return this.records.transact((transaction) => {
      if (isAgain) this.conflicts += 1;
      isAgain = true;
      return work(new Ledger(transaction, this.now()));
    }, sub);
  }
}
