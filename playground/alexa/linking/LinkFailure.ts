/** How account linking can fail. */
export type LinkFailureCode =
  /** The authorization server returned an error, such as `access_denied`. */
  | 'authorization_refused'
  /** The response doesn't belong to a sign-in that this browser started. */
  | 'state_mismatch'
  /** The token endpoint refused the client, the code or the refresh token. */
  | 'token_refused'
  /** The token endpoint sent something that isn't a token response. */
  | 'token_response_invalid'
  | 'token_endpoint_timeout'
  | 'token_endpoint_unreachable';

/** The accounts can't be linked, or a token can't be refreshed. The message is for the developer. */
export class LinkFailure extends Error {
  override readonly name = 'LinkFailure';
  /** The OAuth error code, such as `invalid_grant`, if there is one. */
  readonly oauthError: string | undefined;

  /**
   * @param code the kind of failure
   * @param message what happened; must not contain a token or a secret
   * @param options the OAuth error code and the cause
   */
  constructor(
    readonly code: LinkFailureCode,
    message: string,
    options: ErrorOptions & { oauthError?: string | undefined } = {},
  ) {
    super(message, options);
    this.oauthError = options.oauthError;
  }
}
