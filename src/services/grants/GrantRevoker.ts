import { log } from '../../logging/log';
import { OutboundError } from '../../outbound/OutboundError';
import type { ManagementApi } from './ManagementApi';

/**
 * Takes back at Auth0 what an account has allowed Alexa: otherwise her refresh token would go on
 * working, which Amazon keeps of a skill that was disabled.
 */
export class GrantRevoker {
  /** @param api Auth0's Management API, if there are credentials for it */
  constructor(private readonly api?: ManagementApi) {}

  /**
   * Says that no grant can be revoked, since it is not known whose: nothing was stored.
   *
   * @param requestId on whose behalf, for the log
   */
  leave(requestId?: string): void {
    const hint = 'Set SKILL_STORE to a folder or a table to have grants revoked.';
    log[this.api ? 'warn' : 'info'](
      { requestId, hint },
      'the grant at Auth0 stands, because the account is not known',
    );
  }

  /**
   * Revokes the grants of accounts. A failure is logged: if it remains, the operator has to do it.
   *
   * @param subs the accounts
   * @param requestId on whose behalf, for the log
   * @returns whether nothing is left to do
   */
  async revoke(subs: readonly string[], requestId?: string): Promise<boolean> {
    if (!this.api) {
      const hint = 'Set AUTH0_MANAGEMENT_CLIENT_ID to have grants revoked.';
      log.info({ requestId, hint }, 'the grant at Auth0 stands');
      return true;
    }
    try {
      const revocation = await this.api.revokeGrants(subs);
      log.info({ requestId, ...revocation }, 'the grant at Auth0 is revoked');
      return true;
    } catch (err) {
      const hint = err instanceof OutboundError ? err.hint : undefined;
      log.error(
        { requestId, hint, err },
        'the grant at Auth0 stands, because it could not be revoked',
      );
      return false;
    }
  }
}
