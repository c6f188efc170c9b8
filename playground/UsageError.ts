/** The command line is invalid. The message names every fault and points to `--help`. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /**
   * @param faults the faults, one sentence each; at least one
   * @param cause what is wrong besides the command line, if anything
   * @param command how to start the program. Default: `npm start`
   */
  constructor(faults: readonly string[], cause?: Error, command = 'npm start') {
    const hint = `Run "${command} -- --help" to see the options.`;
    const other = cause ? `\n${cause.message}` : '';
    super(`${[...faults, hint].join(' ')}${other}`, { cause });
  }
}
