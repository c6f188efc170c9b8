import { log } from '../../logging/log';
import { OutboundError } from '../../outbound/OutboundError';
import type { ManagementApi } from './ManagementApi';

/**
 * Revokes Alexa's grant at Auth0. Otherwise the refresh token that Amazon stores stays valid after the
 * skill is disabled.
 */
export class GrantRevoker {
  /** @param api Auth0's Management API. Default: none, and nothing is revoked */
  constructor(private readonly api?: ManagementApi) {}

  /**
   * Logs that the grant can't be revoked: nothing was stored, so the account is unknown.
   *
   * @param requestId for the log
   */
  leave(requestId?: string): void {
    const hint = 'Set SKILL_STORE to a folder or a table to have grants revoked.';
    log[this.api ? 'warn' : 'info'](
      { requestId, hint },
      'the grant at Auth0 was not revoked, because the account is unknown',
    );
  }

  /**
   * Revokes the grants of accounts. Logs failures; if retries keep failing, the operator must revoke
   * them.
   *
   * @param subs the accounts' subject IDs
   * @param requestId for the skill's log and Auth0's
   * @returns whether everything is done
   */
  async revoke(subs: readonly string[], requestId?: string): Promise<boolean> {
    if (!this.api) {
      const hint = 'Set AUTH0_MANAGEMENT_CLIENT_ID to have grants revoked.';
      log.info({ requestId, hint }, 'the grant at Auth0 was not revoked');
      return true;
    }
    try {
      const revocation = await this.api.revokeGrants(subs, requestId);
      log.info({ requestId, ...revocation }, 'the grant at Auth0 was revoked');
      return true;
    } catch (err) {
      const hint = err instanceof OutboundError ? err.hint : undefined;
      log.error({ requestId, hint, err }, 'the grant at Auth0 could not be revoked');
      return false;
    }
  }
}
