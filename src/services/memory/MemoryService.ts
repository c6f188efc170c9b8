import type { AlexaRequest } from '../../alexa/AlexaRequest';
import { speakerIdOf, requestIdOf, timeOf } from '../../alexa/sender';
import { log } from '../../logging/log';
import { count } from '../../metrics/record';
import type { AccountStore } from '../../store/AccountStore';
import type { Holder } from '../../store/holders';
import type { Facts, Knowledge, UserFacts } from '../../store/facts';
import { StoreError } from '../../store/StoreError';
import type { Profile } from '../profile/Profile';

/**
 * The memory of the user who sent the request. Store failures are logged and returned, never thrown:
 * the conversation goes on without a memory.
 */
export class MemoryService {
  constructor(
    private readonly request: AlexaRequest,
    private readonly store: AccountStore,
  ) {}

  /** Whether anything is stored at all. */
  get remembers(): boolean {
    return this.store.remembers;
  }

  /** Returns the stored facts, and stores the link. Returns `undefined` if the store failed. */
  recall(profile: Profile): Promise<Facts | undefined> {
    return this.attempt('recall', (id) => this.store.recall(this.holder(id, profile)));
  }

  /**
   * Returns everything that is stored, without storing anything. Returns `undefined` if the store
   * failed.
   */
  look(profile: Profile): Promise<Knowledge | undefined> {
    return this.attempt('look', (id) => this.store.look(this.holder(id, profile)));
  }

  /** Stores a link that the user has just made. */
  async noteLink(profile: Profile): Promise<void> {
    await this.attempt('link', (id) => this.store.link(this.holder(id, profile)));
  }

  /** Stores facts; `undefined` removes a fact. Returns whether that succeeded. */
  remember(profile: Profile, facts: Facts): Promise<boolean> {
    return this.succeeds('remember', (id) => this.store.remember(this.holder(id, profile), facts));
  }

  /** Stores facts for a day, until the user links an account. Returns whether that succeeded. */
  rememberForADay(facts: UserFacts): Promise<boolean> {
    return this.succeeds('rememberForADay', (id) => this.store.rememberForADay(id, facts));
  }

  /** Returns the facts that wait for an account. Returns `undefined` if the store failed. */
  waiting(): Promise<UserFacts | undefined> {
    return this.attempt('waiting', (id) => this.store.waiting(id));
  }

  /** Stores for a day that a user without an account has opened the skill. */
  async noteVisit(): Promise<void> {
    if (this.remembers) await this.rememberForADay({ met: 'yes' });
  }

  /** Forgets everything about an account. Returns whether that succeeded. */
  forgetAccount(profile: Profile): Promise<boolean> {
    return this.succeeds('forgetAccount', (id) =>
      this.store.forgetAccount(this.holder(id, profile)),
    );
  }

  /**
   * Forgets the Alexa user, and every account that has no other holder.
   *
   * @returns the `sub` of each erased account, until `dropRevocation` reports that its grant is
   *   revoked; `undefined` if the store failed
   */
  async forgetAlexaUser(): Promise<readonly string[] | undefined> {
    // An event without a user ID leaves nothing to forget.
    if (speakerIdOf(this.request) === undefined) return [];
    const at = timeOf(this.request);
    return this.attempt('forgetAlexaUser', (id) => this.store.forgetAlexaUser(id, at));
  }

  /** Forgets whose grants were waiting to be revoked. Returns whether that succeeded. */
  async dropRevocation(): Promise<boolean> {
    if (speakerIdOf(this.request) === undefined) return true;
    return this.succeeds('dropRevocation', (id) => this.store.dropRevocation(id));
  }

  private async succeeds(
    action: keyof AccountStore,
    act: (alexaUserId: string) => Promise<void>,
  ): Promise<boolean> {
    const done = await this.attempt(action, (id) => act(id).then(() => true));
    return done ?? false;
  }

  private async attempt<Result>(
    action: keyof AccountStore,
    act: (alexaUserId: string) => Promise<Result>,
  ): Promise<Result | undefined> {
    const alexaUserId = speakerIdOf(this.request);
    if (alexaUserId === undefined) return undefined;
    try {
      return await act(alexaUserId);
    } catch (err) {
      if (!(err instanceof StoreError)) throw err;
      count('store_failures', err.code);
      // A corrupt record needs an operator.
      const level = err.code === 'corrupt' ? 'error' : 'warn';
      log[level]({ requestId: requestIdOf(this.request), action, err }, 'the store failed');
      return undefined;
    }
  }

  private holder(alexaUserId: string, { sub }: Profile): Holder {
    return { alexaUserId, sub, at: timeOf(this.request) };
  }
}
