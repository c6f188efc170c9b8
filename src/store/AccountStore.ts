/** An Alexa user who is linked to an account, as a request of Alexa shows it. */
export interface Holder {
  /** The Alexa user: `amzn1.ask.account.…`. */
  readonly alexaUserId: string;
  /** The account: the claim `sub` of its profile. */
  readonly sub: string;
  /** When Alexa sent the request, in milliseconds since 1970. */
  readonly at: number;
}

/** What is remembered of somebody who is linked. */
export interface Memory {
  /** What the owner of the account wants to be called. */
  readonly nickname?: string | undefined;
  /** What the Alexa user wanted to be called when there was no account yet to keep it with. */
  readonly wish?: string | undefined;
}

/**
 * What the skill remembers. A memory belongs to the account, not to the Alexa user: it survives a new
 * link with the same account, and all Alexa users who are linked to an account share it.
 *
 * An Alexa user counts as a holder of each account they were linked to until they are forgotten,
 * and an account is erased with its last holder: so nothing is left that nobody would ask to erase.
 *
 * Every method throws a `StoreError` when it has not done what it should; then nothing has changed,
 * unless it says otherwise.
 */
export abstract class AccountStore {
  /**
   * What is remembered. Notes the link as well, if it is not known: events can get lost.
   *
   * @param holder who is talking
   */
  abstract recall(holder: Holder): Promise<Memory>;

  /**
   * Notes a link, unless the Alexa user has been forgotten since.
   *
   * @param holder who has linked, and when
   */
  abstract link(holder: Holder): Promise<void>;

  /**
   * Notes what somebody wants to be called from now on.
   *
   * @param holder who is talking
   * @param nickname the name; `undefined` takes the one away that there was
   */
  abstract setNickname(holder: Holder, nickname: string | undefined): Promise<void>;

  /**
   * Keeps a nickname for a day, until there is an account to keep it with.
   *
   * @param alexaUserId the Alexa user, who is not linked
   * @param nickname the name
   */
  abstract keepWish(alexaUserId: string, nickname: string): Promise<void>;

  /** @param alexaUserId the Alexa user who has changed their mind */
  abstract dropWish(alexaUserId: string): Promise<void>;

  /**
   * Forgets an Alexa user, and each account that nobody else holds. Does nothing when they have been
   * linked anew since. May be called again, and before the link becomes known.
   *
   * @param alexaUserId the Alexa user
   * @param at when they left, in milliseconds since 1970
   * @returns the `sub` of each account that was erased, whose grant is to be taken back: now and when
   *   this is called again, until `dropRevocation` says that it is done, for a day at the most
   */
  abstract forgetAlexaUser(alexaUserId: string, at: number): Promise<readonly string[]>;

  /** @param alexaUserId the Alexa user who has left, and whose grants are no concern any more */
  abstract dropRevocation(alexaUserId: string): Promise<void>;

  /**
   * Forgets all there is about an account and about the Alexa users who hold it. What is personal
   * goes first and at once; if the rest fails, another call finishes it.
   *
   * @param holder who is talking
   */
  abstract forgetAccount(holder: Holder): Promise<void>;

  /** Throws a `StoreError` unless the store can be reached. */
  abstract ping(): Promise<void>;

  /** Finishes what is under way and lets go of files and connections. */
  abstract close(): Promise<void>;
}
