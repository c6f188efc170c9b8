import type { RequestHandler } from 'express';
import type { Directory } from './Directory';
import type { MemoryStore } from './MemoryStore';
import type { Person } from './people';
import type { SigningKey } from './signingKey';

/**
 * How Alexa sends the client secret to the token endpoint.
 *
 * @see https://developer.amazon.com/docs/smapi/account-linking-schemas.html
 */
export type AccessTokenScheme = 'HTTP_BASIC' | 'REQUEST_BODY_CREDENTIALS';

/** An API of the tenant. It signs with RS256 and allows offline access. */
export interface Auth0Api {
  /** Its identifier. This stand-in needs an absolute URI; Auth0 takes any text. */
  readonly audience: string;
  readonly scopes: readonly string[];
}

/** Options of `startAuth0`: the tenant's only application, and its users. */
export interface Auth0Options {
  /** The TCP port to listen on. Default: 0, which takes any free port. */
  readonly port?: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where `/authorize` may redirect to. Must match exactly. */
  readonly redirectUris: readonly string[];
  /** The only way that the client can authenticate. */
  readonly accessTokenScheme: AccessTokenScheme;
  /** The lifetime of access tokens, in seconds. Default: 86,400, as at Auth0. */
  readonly accessTokenLifetimeSeconds?: number;
  /** The API that users can sign in for. Default: none. */
  readonly api?: Auth0Api;
  /** Who can sign in; a directory can change while it runs. Default: `defaultPeople`. */
  readonly people?: readonly Person[] | Directory;
  /** Returns claims of a user that differ from those of the user. Default: none. */
  readonly disguise?: (person: Person) => Partial<Person> | undefined;
  /** Returns whether a refresh token works only once. Default: it never does. */
  readonly rotatesRefreshTokens?: () => boolean;
  /** Holds codes, tokens and grants. Default: an empty one. */
  readonly store?: MemoryStore;
  /** What tokens are signed with. Default: a new key. */
  readonly signingKey?: SigningKey;
  /** Handles requests before the stand-in does. Default: none. */
  readonly before?: RequestHandler;
}

/** A running stand-in for an Auth0 tenant. */
export interface Auth0 {
  /** The origin, without a trailing slash. */
  readonly url: string;
  /**
   * Sets the lifetime of access tokens that are issued from now on.
   *
   * @param seconds a whole number of seconds, 1 or more
   */
  setAccessTokenLifetime(seconds: number): Promise<void>;
  /** Makes every access token issued so far expire. Refresh tokens stay valid. */
  expireAccessTokens(): Promise<void>;
  /** Revokes every refresh token issued so far. Access tokens stay valid. */
  revokeRefreshTokens(): Promise<void>;
  /** Revokes every code and token issued so far, and aborts pending sign-ins. */
  revokeAll(): Promise<void>;
  /** Returns the number of calls to `/userinfo`, including failed ones. */
  userinfoCalls(): Promise<number>;
  /** Stops listening and closes all connections. */
  close(): Promise<void>;
}
