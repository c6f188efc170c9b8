/** The command was given something that it can't work with. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** @param hint what to do */
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
