import type { Facts, UserFacts } from './facts';

/** An Alexa user who is linked to an account, as a request of Alexa shows it. */
export interface Holder {
  /** The Alexa user: `amzn1.ask.account.…`. */
  readonly alexaUserId: string;
  /** The account: the claim `sub` of its profile. */
  readonly sub: string;
  /** When Alexa sent the request, in milliseconds since 1970. */
  readonly at: number;
}

/** What is known of a user. */
export interface Knowledge extends Facts {
  /** Whether the account, and with it the link, is noted. */
  readonly isNoted: boolean;
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
  /** Whether anything is remembered at all. */
  readonly remembers: boolean = true;

  /** How often a change was made again, since others had changed the same records: all is well. */
  conflicts = 0;

  /**
   * Returns what is remembered. Notes the link as well, if it isn't known: events can get lost.
   *
   * @param holder who is talking
   */
  abstract recall(holder: Holder): Promise<Facts>;

  /**
   * Returns what is remembered, and notes nothing.
   *
   * @param holder who is talking
   */
  abstract look(holder: Holder): Promise<Knowledge>;

  /**
   * Notes a link, unless the Alexa user has been forgotten since.
   *
   * @param holder who has linked, and when
   */
  abstract link(holder: Holder): Promise<void>;

  /**
   * Remembers facts, and the link.
   *
   * @param holder who is talking
   * @param facts what to remember; `undefined` removes a fact
   */
  abstract remember(holder: Holder, facts: Facts): Promise<void>;

  /**
   * Remembers facts for a day, until there is an account to keep them with.
   *
   * @param alexaUserId the Alexa user, who need not be linked
   * @param facts what to remember; `undefined` removes a fact
   */
  abstract rememberForADay(alexaUserId: string, facts: UserFacts): Promise<void>;

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
