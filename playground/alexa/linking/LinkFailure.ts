/** Where account linking can fail. */
export type LinkFailureCode =
  /** The authorization server sent the person back with an error, such as `access_denied`. */
  | 'authorization_refused'
  /** The answer does not belong to a sign-in that this browser has begun. */
  | 'state_mismatch'
  /** The token endpoint refused the client, the code or the refresh token. */
  | 'token_refused'
  /** The token endpoint answered with something that is not a token response. */
  | 'token_response_invalid'
  | 'token_endpoint_timeout'
  | 'token_endpoint_unreachable';

/** Accounts could not be linked, or a token not refreshed. The message is for the developer. */
export class LinkFailure extends Error {
  override readonly name = 'LinkFailure';
  /** The OAuth error code, such as `invalid_grant`, if there was one. */
  readonly oauthError: string | undefined;

  /**
   * @param code where it failed
   * @param message what happened; never a token or a secret
   * @param options the OAuth error code and the error behind it
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
