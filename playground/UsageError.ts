/** The command line is invalid. The message names every fault and points to `--help`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /**
   * @param faults the faults, one sentence each; at least one
   * @param cause what is wrong besides the command line, if anything
   */
  constructor(faults: readonly string[], cause?: Error) {
    const hint = 'Run "npm start -- --help" to see the options.';
    const other = cause ? `\n${cause.message}` : '';
    super(`${[...faults, hint].join(' ')}${other}`, { cause });
  }
}
