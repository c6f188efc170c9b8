import type { AlexaRequest } from '../../alexa/AlexaRequest';
import { alexaUserIdOf, requestIdOf, timeOf } from '../../alexa/sender';
import { log } from '../../logging/log';
import type { AccountStore, Holder, Knowledge } from '../../store/AccountStore';
import type { Facts, UserFacts } from '../../store/facts';
import { StoreError } from '../../store/StoreError';
import type { Profile } from '../profile/Profile';

/**
 * Remembers and forgets for the user whose request is being handled. A store that does not do it is
 * logged and leads to an answer, never to an error: the conversation goes on without it.
 */
export class MemoryService {
  /**
   * @param request what Alexa sent
   * @param store where the skill remembers
   */
  constructor(
    private readonly request: AlexaRequest,
    private readonly store: AccountStore,
  ) {}

  /** Whether anything is remembered at all. */
  get remembers(): boolean {
    return this.store.remembers;
  }

  /**
   * Returns what is remembered, and notes the link.
   *
   * @param profile whose account is linked
   * @returns the facts; `undefined` if the store failed
   */
  recall(profile: Profile): Promise<Facts | undefined> {
    return this.attempt('recall', (id) => this.store.recall(this.holder(id, profile)));
  }

  /**
   * Returns what is remembered, and notes nothing.
   *
   * @param profile whose account is linked
   * @returns the knowledge; `undefined` if the store failed
   */
  look(profile: Profile): Promise<Knowledge | undefined> {
    return this.attempt('look', (id) => this.store.look(this.holder(id, profile)));
  }

  /**
   * Notes that somebody has linked their account just now.
   *
   * @param profile whose account is linked
   */
  async noteLink(profile: Profile): Promise<void> {
    await this.attempt('link', (id) => this.store.link(this.holder(id, profile)));
  }

  /**
   * Remembers facts.
   *
   * @param profile whose account is linked
   * @param facts what to remember; `undefined` removes a fact
   * @returns whether that is done
   */
  remember(profile: Profile, facts: Facts): Promise<boolean> {
    return this.succeeds('remember', (id) => this.store.remember(this.holder(id, profile), facts));
  }

  /**
   * Remembers facts for a day, until the user has linked an account.
   *
   * @param facts what to remember; `undefined` removes a fact
   * @returns whether that is done
   */
  rememberForADay(facts: UserFacts): Promise<boolean> {
    return this.succeeds('rememberForADay', (id) => this.store.rememberForADay(id, facts));
  }

  /**
   * Forgets all about an account.
   *
   * @param profile whose account is linked
   * @returns whether nothing is left
   */
  forgetAccount(profile: Profile): Promise<boolean> {
    return this.succeeds('forgetAccount', (id) =>
      this.store.forgetAccount(this.holder(id, profile)),
    );
  }

  /**
   * Forgets the Alexa user, and all that nobody else holds.
   *
   * @returns the `sub` of each account that was erased, whose grant is to be taken back, until
   *   `dropRevocation` says that it is done; `undefined` if something may be left
   */
  async forgetAlexaUser(): Promise<readonly string[] | undefined> {
    // Alexa need not say who has left; then there is nobody to forget.
    if (alexaUserIdOf(this.request) === undefined) return [];
    const at = timeOf(this.request);
    return this.attempt('forgetAlexaUser', (id) => this.store.forgetAlexaUser(id, at));
  }

  /**
   * Forgets whose grants were to be taken back when the Alexa user left.
   *
   * @returns whether that is forgotten
   */
  async dropRevocation(): Promise<boolean> {
    if (alexaUserIdOf(this.request) === undefined) return true;
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
    const alexaUserId = alexaUserIdOf(this.request);
    if (alexaUserId === undefined) return undefined;
    try {
      return await act(alexaUserId);
    } catch (err) {
      if (!(err instanceof StoreError)) throw err;
      // A corrupt record stays corrupt until somebody looks at it.
      const level = err.code === 'corrupt' ? 'error' : 'warn';
      log[level]({ requestId: requestIdOf(this.request), action, err }, 'the store failed');
      return undefined;
    }
  }

  private holder(alexaUserId: string, { sub }: Profile): Holder {
    return { alexaUserId, sub, at: timeOf(this.request) };
  }
}
