import { LoggableError } from '../logging/LoggableError';

/**
 * Why a store operation failed:
 * - `unavailable`: the store is down, unreachable or missing
 * - `timed_out`: the store is too slow; changes may have been applied
 * - `conflict`: others kept changing the same records; the store itself is healthy
 * - `corrupt`: a record can't be read. It is kept for the operator to inspect
 */
export type StoreErrorCode = 'unavailable' | 'timed_out' | 'conflict' | 'corrupt';

/** A store operation failed. The message contains no personal data; keys are hashed. */
export class StoreError extends LoggableError {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
