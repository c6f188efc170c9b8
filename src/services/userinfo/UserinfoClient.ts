import { noteWork } from '../../workUnderWay';
import { profileSchema, type Profile } from '../profile/Profile';
import { createClient } from './createClient';
import { createResilience } from './resilience';
import { profileError, translateError } from './translateError';

/**
 * Calls Auth0's `/userinfo`. Made once: it holds the connections to Auth0, and knows whether Auth0 is
 * down.
 *
 * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
 */
export class UserinfoClient {
  private readonly http;
  private readonly resilience = createResilience();
  private readonly url: string;

  /** @param auth0Url Auth0's origin, without a slash at its end */
  constructor(auth0Url: string) {
    this.http = createClient(auth0Url);
    this.url = `${auth0Url}/userinfo`;
  }

  /**
   * The profile that an access token gives access to.
   *
   * While Auth0 is down nobody waits for it: the call that tries whether it is back goes on behind
   * the back of whoever made it. (On Lambda, where nothing goes on after an answer, they do wait.)
   *
   * @param accessToken opaque
   * @throws {ProfileError} when there is no profile to be had, for whatever reason
   */
  async fetchProfile(accessToken: string): Promise<Profile> {
    const profile = this.resilience
      .execute((signal) => this.call(accessToken, signal))
      .catch((error: unknown) => {
        throw translateError(error, this.url);
      });
    if (!this.resilience.isAuth0Down) return profile;
    void noteWork(profile);
    throw profileError('circuit_open', this.url, { message: 'was not called' });
  }

  private async call(accessToken: string, signal: AbortSignal): Promise<Profile> {
    const answer = await this.http
      .get<unknown>('/userinfo', { headers: { authorization: `Bearer ${accessToken}` }, signal })
      .catch((error: unknown) => {
        throw translateError(error, this.url);
      });
    const profile = profileSchema.safeParse(answer.data);
    if (profile.success) return profile.data;
    const message = 'answered with something that is not a profile';
    throw profileError('answer_invalid', this.url, { message });
  }
}
