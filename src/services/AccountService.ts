import { accessTokenOf } from '../alexa/accessToken';
import type { AlexaRequest } from '../alexa/AlexaRequest';
import { requestIdOf } from '../alexa/sender';
import { UnfinishedEventError } from '../alexa/UnfinishedEventError';
import { log } from '../logging/log';
import { OutboundError } from '../outbound/OutboundError';
import type { Knowledge } from '../store/AccountStore';
import type { Facts } from '../store/facts';
import type { GrantRevoker } from './grants/GrantRevoker';
import type { MemoryService } from './memory/MemoryService';
import type { Profile } from './profile/Profile';
import { problemOf, type ProfileProblem } from './profile/problemOf';
import type { ProfileService } from './profile/ProfileService';

/** Why nothing can be said about the account of whoever is talking. */
export type AccountProblem = 'not_linked' | ProfileProblem;

/** An account that Auth0 has just vouched for. */
export interface LinkedAccount {
  readonly status: 'linked';
  readonly profile: Profile;
  /** What the skill remembers of its owner; absent if that cannot be looked up. */
  readonly memory?: Facts | undefined;
}

/** The same with all that is known, which need not be anything. */
export interface KnownAccount extends LinkedAccount {
  readonly memory?: Knowledge | undefined;
}

/** The account of whoever is talking, or why there is none. */
export type Account<Linked = LinkedAccount> = Linked | { readonly status: AccountProblem };

/** What became of the wish to be forgotten. */
export type Forgetting = 'forgotten' | 'store_failed' | ProfileProblem;

/** Knows the account of the user whose request is being handled. */
export class AccountService {
  /**
   * @param request what Alexa sent
   * @param profiles looks up whose the access token is
   * @param grants revokes what the user has allowed Alexa
   * @param memory what the skill remembers of the user
   * @param deadline when the answer has to be ready, in milliseconds since 1970. Default: none
   */
  constructor(
    private readonly request: AlexaRequest,
    private readonly profiles: ProfileService,
    private readonly grants: GrantRevoker,
    readonly memory: MemoryService,
    private readonly deadline?: number,
  ) {}

  /** Whether Alexa holds a link for the user, without asking whether it still works. */
  get isLinked(): boolean {
    return accessTokenOf(this.request) !== undefined;
  }

  /** Looks the account up. Never throws for want of a profile: that is an answer, too. */
  async lookUp(): Promise<Account> {
    const account = await this.identify();
    if (account.status !== 'linked') return account;
    return { ...account, memory: await this.memory.recall(account.profile) };
  }

  /** Looks up what is known, and notes nothing: asking what is stored must not store anything. */
  async review(): Promise<Account<KnownAccount>> {
    const account = await this.identify();
    if (account.status !== 'linked') return account;
    return { ...account, memory: await this.memory.look(account.profile) };
  }

  /** Notes the link with the account, which has been made just now. */
  async noteLink(): Promise<void> {
    const account = await this.identify();
    if (account.status === 'linked') await this.memory.noteLink(account.profile);
  }

  /**
   * Forgets all about the account. Of somebody who is not linked (any more), forgets the Alexa user,
   * and the accounts that nobody else holds.
   */
  async forget(): Promise<Forgetting> {
    const account = await this.identify();
    switch (account.status) {
      case 'linked':
        this.profiles.forget(account.profile);
        return (await this.memory.forgetAccount(account.profile)) ? 'forgotten' : 'store_failed';
      case 'not_linked':
      case 'link_again':
        // They mean the skill's memory. What they have allowed Alexa is not touched.
        return (await this.memory.forgetAlexaUser()) && (await this.memory.dropRevocation())
          ? 'forgotten'
          : 'store_failed';
      default:
        return account.status;
    }
  }

  /**
   * Forgets the Alexa user, who has disabled the skill, and revokes the grant of each account that
   * nobody else holds; unless Alexa says that the user may come back.
   *
   * @throws {UnfinishedEventError} if any of that is left to do
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
    if (!subs) throw new UnfinishedEventError('The data of an Alexa user could not be erased.');
    log.info(
      { requestId, accounts: subs.length },
      'the skill was disabled, and the data is erased',
    );
    if (subs.length === 0) return;
    // Alexa tries again if this fails, and the store still knows whose grants they are.
    const isRevoked = await this.grants.revoke(subs, requestId);
    if (!isRevoked) throw new UnfinishedEventError('A grant at Auth0 could not be revoked.');
    await this.memory.dropRevocation();
  }

  private async identify(): Promise<Account<Pick<LinkedAccount, 'status' | 'profile'>>> {
    const accessToken = accessTokenOf(this.request);
    if (accessToken === undefined) return { status: 'not_linked' };
    const start = performance.now();
    try {
      const { profile, source } = await this.profiles.findProfile(accessToken, this.deadline);
      this.logLookUp('info', start, { status: 'linked', source });
      return { status: 'linked', profile };
    } catch (error) {
      if (!(error instanceof OutboundError)) throw error;
      const { code: reason, message, hint } = error;
      const status = problemOf(error);
      // An expired link is everyday life; the others need attention.
      const level =
        status === 'link_again' ? 'info' : status === 'misconfigured' ? 'error' : 'warn';
      this.logLookUp(level, start, { status, reason, message, hint });
      return { status };
    }
  }

  private logLookUp(level: 'info' | 'warn' | 'error', start: number, result: object): void {
    const requestId = requestIdOf(this.request);
    const ms = Math.round(performance.now() - start);
    log[level]({ requestId, ms, ...result }, 'looked the account up');
  }
}
