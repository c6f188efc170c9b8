import type { Person } from './people';

/**
 * How Alexa sends the client secret to the token endpoint.
 *
 * @see https://developer.amazon.com/docs/smapi/account-linking-schemas.html
 */
export type AccessTokenScheme = 'HTTP_BASIC' | 'REQUEST_BODY_CREDENTIALS';

/** The one application of the stand-in's tenant. */
export interface Auth0Options {
  /** The TCP port to listen on; by default a free one. */
  readonly port?: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where `/authorize` may redirect to; compared character by character. */
  readonly redirectUris: readonly string[];
  /** The only way in which the client may authenticate. */
  readonly accessTokenScheme: AccessTokenScheme;
  /** How long an access token lives, in seconds. Default: 86,400, as at Auth0. */
  readonly accessTokenLifetimeSeconds?: number;
  /** Who can sign in. Default: `defaultPeople`. */
  readonly people?: readonly Person[];
}

/** A running stand-in for an Auth0 tenant. */
export interface Auth0 {
  /** Its origin, without a slash at its end. */
  readonly url: string;
  /**
   * Decides how long the access tokens live that are issued from now on.
   *
   * @param seconds a whole number of seconds, at least 1
   */
  setAccessTokenLifetime(seconds: number): Promise<void>;
  /** Makes worthless every code and token issued until now, and ends every sign-in under way. */
  revokeAll(): Promise<void>;
  /** How often `/userinfo` has been called, with whatever outcome. */
  userinfoCalls(): Promise<number>;
  /** Stops listening and cuts the connections that are open. */
  close(): Promise<void>;
}
