import { OutboundClient } from '../../outbound/OutboundClient';
import type { Diagnosis, Hints, UnusableAnswer } from '../../outbound/translateError';
import { profileSchema, type Profile } from './Profile';

const hints: Hints = {
  token_refused:
    'The access token is expired, revoked or unknown: the user must link again. If this happens to every user, check the token lifetime and the scope offline_access.',
  access_forbidden:
    'Request the scope openid. With an audience of your own, that API must sign with RS256.',
  address_unknown: 'Check AUTH0_DOMAIN: it must be the domain of the Auth0 tenant.',
  rate_limited: 'Auth0 allows 10 calls at once, then 5 a minute for each user.',
  server_error: 'Auth0 has a problem: see https://status.auth0.com.',
  gateway_error: 'Auth0 has a problem: see https://status.auth0.com.',
  connection_failed: "Auth0 can't be reached: check AUTH0_DOMAIN and the network.",
  timed_out: "Auth0 didn't respond in time: check the network and https://status.auth0.com.",
  answer_invalid: 'Check AUTH0_DOMAIN, and any proxy between the skill and Auth0.',
};

/** Auth0 rejects an access token with another algorithm than RS256 with 401, not 403. */
const ALGORITHM = /algorithm|\b[RHEP]S(256|384|512)\b/i;

/**
 * Calls Auth0's `/userinfo`. Create it once, because it holds the connections.
 *
 * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
 */
export class UserinfoClient {
  private readonly auth0: OutboundClient;

  /** @param auth0Url Auth0's origin without a trailing slash */
  constructor(auth0Url: string) {
    this.auth0 = new OutboundClient({ url: auth0Url, hints, diagnose });
  }

  /**
   * Returns the profile that belongs to an access token.
   *
   * @param requestId of Alexa's request. Default: none
   * @throws {OutboundError} if the call fails
   */
  fetchProfile(accessToken: string, requestId?: string): Promise<Profile> {
    return this.auth0.call({
      method: 'GET',
      path: '/userinfo',
      accessToken,
      requestId,
      answer: profileSchema,
    });
  }
}

/** Finds configuration mistakes at Auth0, which users can't fix by linking again. */
function diagnose({ status, headers, data }: UnusableAnswer): Diagnosis | undefined {
  if (status === 401 && ALGORITHM.test(String(headers['www-authenticate']))) {
    return { code: 'access_forbidden', hint: 'The API of your audience must sign with RS256.' };
  }
  const hint = status === 200 ? hintFor(String(headers['content-type']), data) : undefined;
  return hint === undefined ? undefined : { code: 'answer_unusable', hint };
}

function hintFor(contentType: string, data: unknown): string | undefined {
  if (/^application\/jwt\b/i.test(contentType)) {
    return 'Auth0 signs its response: remove userinfo_signed_response_alg from the application.';
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const { sub } = data as { readonly sub?: unknown };
  return typeof sub === 'string' || sub === undefined || sub === null
    ? 'The claim sub is missing: request the scope openid.'
    : // https://openid.net/specs/openid-connect-core-1_0.html#UserInfoResponse
      'The claim sub must be a string: check AUTH0_DOMAIN, and what answers there.';
}
