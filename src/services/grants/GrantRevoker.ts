import { log } from '../../logging/log';
import type { ManagementApi } from './ManagementApi';

/**
 * Takes back at Auth0 what an account has allowed Alexa: otherwise her refresh token would go on
 * working, which Amazon keeps of a skill that was disabled.
 */
export class GrantRevoker {
  /** @param api Auth0's Management API, if there are credentials for it */
  constructor(private readonly api?: ManagementApi) {}

  /**
   * Revokes the grant of an account. A failure is logged: the operator has to do it then.
   *
   * @param sub the account
   */
  async revoke(sub: string): Promise<void> {
    if (!this.api) {
      const hint = 'Set AUTH0_MANAGEMENT_CLIENT_ID to have grants revoked.';
      log.info({ hint }, 'the grant at Auth0 stands');
      return;
    }
    try {
      log.info(await this.api.revokeGrants(sub), 'the grant at Auth0 is revoked');
    } catch (err) {
      log.error({ err }, 'the grant at Auth0 stands, because it could not be revoked');
    }
  }
}
