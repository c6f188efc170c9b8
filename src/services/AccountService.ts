import { accessTokenOf, isUnlinkedPerson } from '../alexa/accessToken';
import type { AlexaRequest } from '../alexa/AlexaRequest';
import { personOf, requestIdOf, speakerIdOf } from '../alexa/sender';
import { UnfinishedEventError } from '../alexa/UnfinishedEventError';
import { log } from '../logging/log';
import { OutboundError } from '../outbound/OutboundError';
import type { Facts, Knowledge } from '../store/facts';
import { idOf } from '../store/records';
import type { GrantRevoker } from './grants/GrantRevoker';
import type { MemoryService } from './memory/MemoryService';
import type { Profile } from './profile/Profile';
import { problemOf, type ProfileProblem } from './profile/problemOf';
import type { ProfileService, ProfileSource } from './profile/ProfileService';
import { recordLookUp } from './recordLookUp';

/**
 * Why the user's account isn't available. `person_not_linked` means that the device's owner has linked an
 * account, but the person who is speaking hasn't.
 */
export type AccountProblem = 'not_linked' | 'person_not_linked' | ProfileProblem;

/** An account that Auth0 has confirmed, now or minutes ago. */
export interface LinkedAccount {
  readonly status: 'linked';
  readonly profile: Profile;
  readonly source: ProfileSource;
  /** What the skill remembers about the owner; undefined if the store failed. */
  readonly memory?: Facts | undefined;
}

/** A linked account with everything that is stored about it. */
export interface KnownAccount extends LinkedAccount {
  readonly memory?: Knowledge | undefined;
}

/** The user's account, or why it isn't available. */
export type Account<Linked = LinkedAccount> = Linked | { readonly status: AccountProblem };

/** The result of a request to be forgotten. */
export type Forgetting = 'forgotten' | 'store_failed' | 'person_not_linked' | ProfileProblem;

/** Finds, links and forgets the account of the user who sent the request. */
export class AccountService {
  /** @param deadline when the answer must be ready, in milliseconds since 1970. Default: none */
  constructor(
    private readonly request: AlexaRequest,
    private readonly profiles: ProfileService,
    private readonly grants: GrantRevoker,
    readonly memory: MemoryService,
    private readonly deadline?: number,
  ) {}

  /** Whether the request has an access token. Doesn't check that it still works. */
  get isLinked(): boolean {
    return accessTokenOf(this.request) !== undefined;
  }

  /** Whether the access token belongs to a person whom Alexa recognizes, not to the device's owner. */
  get isPersons(): boolean {
    return this.isLinked && personOf(this.request) !== undefined;
  }

  /** Whether the speaker has no account, but the device's owner has. */
  get isUnlinkedPerson(): boolean {
    return isUnlinkedPerson(this.request);
  }

  /** A digest of the speaker's ID. */
  get speaker(): string {
    return idOf(speakerIdOf(this.request) ?? '');
  }

  /** Looks up the account and stores the link. Failures are returned, not thrown. */
  async lookUp(): Promise<Account> {
    const account = await this.identify();
    if (account.status !== 'linked') return account;
    return { ...account, memory: await this.memory.recall(account.profile) };
  }

  /** Asks Auth0 about an account that was only known from memory. */
  async confirm(account: Account): Promise<Account> {
    if (account.status !== 'linked' || account.source === 'auth0') return account;
    const confirmed = await this.identify('auth0');
    return confirmed.status === 'linked' ? { ...account, ...confirmed } : confirmed;
  }

  /** Looks up everything that is known without storing anything. */
  async review(): Promise<Account<KnownAccount>> {
    const account = await this.identify();
    if (account.status !== 'linked') return account;
    return { ...account, memory: await this.memory.look(account.profile) };
  }

  /** Stores a link that the user has just made. */
  async noteLink(): Promise<void> {
    const account = await this.identify();
    if (account.status === 'linked') await this.memory.noteLink(account.profile);
  }

  /**
   * Forgets everything about the account. If the account isn't linked (any more), forgets the Alexa
   * user and every account that has no other holder.
   */
  async forget(): Promise<Forgetting> {
    const account = await this.identify();
    switch (account.status) {
      case 'linked':
        this.profiles.forget(account.profile);
        return (await this.memory.forgetAccount(account.profile)) ? 'forgotten' : 'store_failed';
      case 'not_linked':
      case 'link_again':
        // They mean the skill's memory, so leave the grant at Auth0 alone.
        return (await this.memory.forgetAlexaUser()) && (await this.memory.dropRevocation())
          ? 'forgotten'
          : 'store_failed';
      default:
        return account.status;
    }
  }

  /**
   * Forgets an Alexa user who disabled the skill, and revokes the grant of every account that has no
   * other holder, unless Alexa says that the data should be kept.
   *
   * @throws {UnfinishedEventError} if any of this fails
   */
  async forgetAlexaUser(): Promise<void> {
    const requestId = requestIdOf(this.request);
    if (this.request.request?.body?.userInformationPersistenceStatus === 'PERSISTED') {
      log.info({ requestId }, 'the skill was disabled, and the data is kept');
      return;
    }
    if (!this.memory.remembers) {
      log.info({ requestId }, 'the skill was disabled, and nothing was stored');
      return this.grants.leave(requestId);
    }
    const subs = await this.memory.forgetAlexaUser();
    if (!subs) throw new UnfinishedEventError("The data of an Alexa user couldn't be erased.");
    log.info(
      { requestId, accounts: subs.length },
      'the skill was disabled, and the data is erased',
    );
    if (subs.length === 0) return;
    // If this fails, Alexa retries, and the store still knows whose grants to revoke.
    const isRevoked = await this.grants.revoke(subs, requestId);
    if (!isRevoked) throw new UnfinishedEventError("A grant at Auth0 couldn't be revoked.");
    await this.memory.dropRevocation();
  }

  /** @param from `auth0` to leave out what is in memory */
  private async identify(from?: 'auth0'): Promise<Account<Omit<LinkedAccount, 'memory'>>> {
    const accessToken = accessTokenOf(this.request);
    if (this.isUnlinkedPerson) return { status: 'person_not_linked' };
    if (accessToken === undefined) return { status: 'not_linked' };
    const start = performance.now();
    try {
      const find = from === 'auth0' ? 'fetchProfile' : 'findProfile';
      const { profile, source } = await this.profiles[find](
        accessToken,
        this.deadline,
        requestIdOf(this.request),
      );
      recordLookUp(this.request, start, { what: 'account', status: 'linked', source });
      return { status: 'linked', profile, source };
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      const status = problemOf(error);
      recordLookUp(this.request, start, { what: 'account', status }, error);
      return { status };
    }
  }
}
