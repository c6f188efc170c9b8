import { isJovoCliError, type JovoCliErrorProperties } from '@jovotech/cli-core';
import { SmapiError } from '../linking/smapi/SmapiError';

/** What the Jovo CLI prints of an error, whoever threw it. */
export function jovoErrorProperties(error: Error): JovoCliErrorProperties {
  if (error instanceof SmapiError) return { message: error.message, hint: error.hint };
  // Jovo declares them private, and prints them itself.
  if (isJovoCliError(error)) return error['properties'] as JovoCliErrorProperties;
  return { message: error.message };
}
