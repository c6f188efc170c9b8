import { AccountStore, type Holder, type Memory } from './AccountStore';
import { forgetHolder, forgetHolders, forgetMemory, forgetUser } from './forgetting';
import { Ledger } from './Ledger';
import { noteLink } from './linking';
import { ACCOUNT, idOf, REVOCATION, WISH } from './records';
import type { RecordStore } from './RecordStore';

/** How long a nickname waits for an account, in milliseconds: whoever wants to link does it soon. */
const WISH_MS = 24 * 3_600_000;

/** The rules of remembering and forgetting, over whatever keeps the records. */
export class DurableStore extends AccountStore {
  /**
   * @param records where the records are kept
   * @param now the time, in milliseconds since 1970. Default: `Date.now`
   */
  constructor(
    private readonly records: RecordStore,
    private readonly now: () => number = Date.now,
  ) {
    super();
  }

  override recall(holder: Holder): Promise<Memory> {
    return this.transact(async (ledger) => {
      const [account, wish] = await Promise.all([
        noteLink(ledger, holder),
        ledger.read(WISH, idOf(holder.alexaUserId)),
      ]);
      return { nickname: account?.nickname, wish: wish?.nickname };
    });
  }

  override async link(holder: Holder): Promise<void> {
    await this.transact((ledger) => noteLink(ledger, holder, { isNews: true }));
  }

  override async setNickname(holder: Holder, nickname: string | undefined): Promise<void> {
    await this.transact(async (ledger) => {
      const account = await noteLink(ledger, holder);
      if (!account) return;
      ledger.write(ACCOUNT, idOf(holder.sub), { ...account, nickname });
      ledger.erase(WISH, idOf(holder.alexaUserId));
    });
    if (nickname === undefined) await this.records.purge();
  }

  override keepWish(alexaUserId: string, nickname: string): Promise<void> {
    const wish = { nickname, expiresAt: this.now() + WISH_MS };
    return this.transact((ledger) => Promise.resolve(ledger.write(WISH, idOf(alexaUserId), wish)));
  }

  override async dropWish(alexaUserId: string): Promise<void> {
    await this.transact((ledger) => Promise.resolve(ledger.erase(WISH, idOf(alexaUserId))));
    await this.records.purge();
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
      ledger.erase(WISH, idOf(alexaUserId));
      return forgetMemory(ledger, accountId, this.now());
    });
    while (!(await this.transact((ledger) => forgetHolders(ledger, accountId))));
    // Whoever asks may still list an account that went by itself, after it was not quite forgotten.
    await this.transact((ledger) => forgetHolder(ledger, idOf(alexaUserId), accountId));
    await this.records.purge();
  }

  override ping(): Promise<void> {
    return this.records.ping();
  }

  override close(): Promise<void> {
    return this.records.close();
  }

  private transact<Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
    return this.records.transact((transaction) => work(new Ledger(transaction, this.now())));
  }
}
