/** The tenant can't be deployed or compared. Contains no secret. */
export class TenantError extends Error {
  override readonly name = 'TenantError';

  /**
   * @param message what is wrong, one fault per line
   * @param hint what to do about it
   */
  constructor(
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
