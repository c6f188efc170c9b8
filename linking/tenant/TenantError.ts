/** More about a `TenantError`. */
export interface TenantErrorOptions extends ErrorOptions {
  /** The status of Auth0's answer. Default: there was none. */
  readonly status?: number;
  /** When to ask again, in milliseconds since 1970. Default: Auth0 doesn't say. */
  readonly retryAt?: number | undefined;
}

/** The tenant can't be read, deployed or compared. Contains no secret. */
export class TenantError extends Error {
  override readonly name = 'TenantError';
  readonly status: number | undefined;
  readonly retryAt: number | undefined;

  /**
   * @param message what is wrong, one fault per line
   * @param hint what to do about it
   */
  constructor(
    message: string,
    readonly hint: string,
    { status, retryAt, ...options }: TenantErrorOptions = {},
  ) {
    super(message, options);
    this.status = status;
    this.retryAt = retryAt;
  }
}
