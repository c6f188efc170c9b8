import { askCliToken, type AskCliOptions } from './askCliProfile';
import { notSignedIn } from './faults';
import { refreshAccessToken } from './refreshAccessToken';

/** What there is to sign in with. The names of variables are those of the ASK CLI. */
export interface Credentials {
  /** A profile of the ASK CLI; wins over tokens. */
  readonly profile?: string | undefined;
  readonly accessToken?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** The security profile that the refresh token was issued for. */
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** Where Login with Amazon is. Default: https://api.amazon.com */
  readonly lwaUrl?: string | undefined;
}

/**
 * Returns an access token for the Skill Management API: that of the given profile, else that of the
 * refresh token, else the access token, else that of the ASK CLI's default profile.
 *
 * @throws {SmapiError} when there is nothing to sign in with, or Amazon refuses
 */
export async function signIn(
  { profile, accessToken, refreshToken, clientId, clientSecret, lwaUrl }: Credentials,
  askCli?: AskCliOptions,
): Promise<string> {
  if (profile !== undefined) return askCliToken(profile, askCli);
  if (refreshToken !== undefined && clientId !== undefined && clientSecret !== undefined) {
    return refreshAccessToken({ refreshToken, clientId, clientSecret }, lwaUrl);
  }
  if (accessToken !== undefined) return accessToken;
  if (refreshToken !== undefined) {
    throw notSignedIn(
      'ASK_REFRESH_TOKEN alone is not enough: it only works with the client that it was issued for',
    );
  }
  return askCliToken('default', askCli);
}
