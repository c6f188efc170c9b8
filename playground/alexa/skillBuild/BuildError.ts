import type { ZodError } from 'zod';
import { faultsOf } from '../faults';

/** A file that `jovo build` wrote is invalid. The message names the file and every fault in it. */
export class BuildError extends Error {
  override readonly name = 'BuildError';

  /**
   * @param file the path of the file
   * @param faults what is wrong with it; at least one
   * @param options the cause
   */
  constructor(
    readonly file: string,
    readonly faults: readonly string[],
    options?: ErrorOptions,
  ) {
    super([`${file} is invalid:`, ...faults.map((fault) => `  ${fault}`)].join('\n'), options);
  }

  /** Creates the error from the faults that a schema found. */
  static fromSchema(file: string, cause: ZodError): BuildError {
    return new BuildError(file, faultsOf(cause, 'the file'), { cause });
  }
}
