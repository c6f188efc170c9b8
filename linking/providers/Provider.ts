/** The authorization servers whose settings and habits are known. */
export const providerIds = [
  'auth0',
  'okta',
  'keycloak',
  'cognito',
  'entra',
  'google',
  'login-with-amazon',
  'home-assistant',
  'other',
] as const;
export type ProviderId = (typeof providerIds)[number];

/** What is known about an authorization server. */
export interface Provider {
  readonly id: ProviderId;
  readonly name: string;
  /** Whether it publishes what it can do, as OpenID Connect Discovery describes it. */
  readonly isOpenId: boolean;
  /** Whether it may call itself by another name than the one that it is asked under. */
  readonly hasManyNames?: boolean;
  /**
   * Whether it looks at the grants of the client before it looks at the code or the refresh token, so
   * that refusing a made-up one proves that the grant is on. OAuth leaves the order open.
   */
  readonly looksAtGrantsFirst?: boolean;
  /**
   * Whether it answers a code with `unauthorized_client` for other reasons than that the grant is off.
   */
  readonly blursCodeGrant?: boolean;
  /** Whether a refresh brings a new refresh token only if refresh tokens rotate. */
  readonly showsRotation?: boolean;
  /** The scopes without which a link fails or doesn't last. */
  readonly neededScopes: readonly string[];
  /** Where its settings are, for advice. */
  readonly places: Places;
}

/** The words of the provider's own pages. */
export interface Places {
  /** What it calls a client, and where: `the app client in Cognito`. */
  readonly client: string;
  readonly redirectUrls: string;
  readonly grants: string;
  readonly lifetime: string;
  readonly rotation: string;
}
