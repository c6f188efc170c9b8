/** Something can't be done on the way into the skill store, as things are at Amazon. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** What to do next. */
  readonly hint: string;
  /** Everything that Amazon found, one per line. Default: nothing. */
  readonly problems: readonly string[];

  constructor(message: string, hint: string, problems: readonly string[] = []) {
    super(message);
    this.hint = hint;
    this.problems = problems;
  }
}
