import { LoggableError } from '../logging/LoggableError';

/**
 * Why a store has not done what it should:
 * - `unavailable`: it is down, or cannot be reached, or is not there;
 * - `timed_out`: it is too slow to wait for; what was to be written may have been written;
 * - `conflict`: others kept changing the same records, or were served first; the store itself is well;
 * - `corrupt`: a record cannot be read. It stays as it is, for the operator to look at.
 */
export type StoreErrorCode = 'unavailable' | 'timed_out' | 'conflict' | 'corrupt';

/** A store has not done what it should. The message holds keys at most, which name nobody. */
export class StoreError extends LoggableError {
  override readonly name = 'StoreError';

  /**
   * @param code what it means
   * @param message what happened, for the operator
   * @param options the error behind it
   */
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
