import type { Facts, UserFacts } from './facts';

/** A link between an Alexa user and an account, as seen in a request. */
export interface Holder {
  /** The Alexa user ID: `amzn1.ask.account.…`. */
  readonly alexaUserId: string;
  /** The account: the profile's `sub` claim. */
  readonly sub: string;
  /** When Alexa sent the request, in milliseconds since 1970. */
  readonly at: number;
}

/** Everything that is stored about a user. */
export interface Knowledge extends Facts {
  /** Whether the account, and so the link, is stored. */
  readonly isNoted: boolean;
}

/**
 * The skill's memory. Facts belong to the account, not to the Alexa user: they survive a new link to
 * the same account, and all Alexa users linked to the account share them.
 *
 * An Alexa user stays a holder of every account they have linked until they are forgotten, and an
 * account is erased with its last holder, so no orphaned data remains.
 *
 * Methods throw a `StoreError` on failure; then nothing has changed unless stated otherwise.
 */
export abstract class AccountStore {
  /** Whether anything is stored at all. */
  readonly remembers: boolean = true;

  /** How many transactions were retried because of concurrent changes. Not a sign of trouble. */
  conflicts = 0;

  /** Returns the stored facts. Also stores the link if it is missing, because events can get lost. */
  abstract recall(holder: Holder): Promise<Facts>;

  /** Returns everything that is stored, without storing anything. */
  abstract look(holder: Holder): Promise<Knowledge>;

  /** Stores a link, unless the Alexa user has been forgotten since. */
  abstract link(holder: Holder): Promise<void>;

  /** Stores facts and the link; `undefined` removes a fact. */
  abstract remember(holder: Holder, facts: Facts): Promise<void>;

  /** Stores facts for a day, until the Alexa user links an account; `undefined` removes a fact. */
  abstract rememberForADay(alexaUserId: string, facts: UserFacts): Promise<void>;

  /**
   * Forgets an Alexa user, and every account that has no other holder. Does nothing if the user has
   * linked an account since. Can be called repeatedly, and before the link is stored.
   *
   * @param at when the user left, in milliseconds since 1970
   * @returns the `sub` of each erased account, whose grant must be revoked. Repeated calls return them
   *   again for up to a day, until `dropRevocation` is called
   */
  abstract forgetAlexaUser(alexaUserId: string, at: number): Promise<readonly string[]>;

  /** Forgets whose grants `forgetAlexaUser` returned. */
  abstract dropRevocation(alexaUserId: string): Promise<void>;

  /**
   * Forgets an account and the Alexa users who hold it. Erases personal data first, in one step; if the
   * rest fails, another call finishes it.
   */
  abstract forgetAccount(holder: Holder): Promise<void>;

  /** Throws a `StoreError` if the store can't be reached. */
  abstract ping(): Promise<void>;

  /** Finishes pending work and releases files and connections. */
  abstract close(): Promise<void>;
}
