import { OutboundClient } from '../../outbound/OutboundClient';
import type { Hints } from '../../outbound/translateError';
import { profileSchema, type Profile } from '../profile/Profile';

const hints: Hints = {
  token_refused:
    'The access token is expired, revoked or unknown: the user has to link again. If this happens to every user, check the token lifetime and the scope offline_access.',
  access_forbidden:
    'Ask for the scope openid; with an audience of your own, let that API sign with RS256.',
  address_unknown: 'Check AUTH0_DOMAIN: it must be the domain of the Auth0 tenant.',
  rate_limited: 'Auth0 allows 10 calls at once, then 5 a minute for each user.',
  server_error: 'Auth0 has a problem: see https://status.auth0.com.',
  gateway_error: 'Auth0 has a problem: see https://status.auth0.com.',
  connection_failed: 'Auth0 cannot be reached from here: check AUTH0_DOMAIN and the network.',
  timed_out: 'Auth0 did not answer in time: check the network, and https://status.auth0.com.',
  answer_invalid: 'Check AUTH0_DOMAIN, and what stands between the skill and Auth0.',
};

/**
 * Calls Auth0's `/userinfo`. Create it once: it holds the connections to Auth0.
 *
 * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
 */
export class UserinfoClient {
  private readonly auth0: OutboundClient;

  /** @param auth0Url Auth0's origin, without a slash at its end */
  constructor(auth0Url: string) {
    this.auth0 = new OutboundClient({ url: auth0Url, hints });
  }

  /**
   * Returns the profile that an access token gives access to.
   *
   * @param accessToken opaque
   * @throws {OutboundError} when there is no profile to be had, for any reason
   */
  fetchProfile(accessToken: string): Promise<Profile> {
    return this.auth0.call({
      method: 'GET',
      path: '/userinfo',
      accessToken,
      answer: profileSchema,
    });
  }
}
