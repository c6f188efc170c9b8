import type { ZodError } from 'zod';
import { faultsOf } from '../faults';

/** What `jovo build` wrote cannot be used. The message names the file and every fault in it. */
export class BuildError extends Error {
  override readonly name = 'BuildError';

  /**
   * @param file the path of the file
   * @param faults what is wrong with it; at least one
   * @param options the error behind it
   */
  constructor(
    readonly file: string,
    readonly faults: readonly string[],
    options?: ErrorOptions,
  ) {
    super([`${file} cannot be used:`, ...faults.map((fault) => `  ${fault}`)].join('\n'), options);
  }

  /** The faults that a schema found. */
  static fromSchema(file: string, cause: ZodError): BuildError {
    return new BuildError(file, faultsOf(cause, 'the file'), { cause });
  }
}
