import { isJovoCliError, type JovoCliErrorProperties } from '@jovotech/cli-core';
import { SkillPackageError } from '../linking/deploy/SkillPackageError';
import { SmapiError } from '../linking/smapi/SmapiError';
import { TenantError } from '../linking/tenant/TenantError';

/** Returns what to print of an error: what is wrong, the details and what to do next. */
export function jovoErrorProperties(error: Error): JovoCliErrorProperties {
  if (error instanceof SmapiError || error instanceof TenantError) {
    return { message: error.message, hint: error.hint };
  }
  if (error instanceof SkillPackageError) {
    return { message: error.message, details: error.problems.join('\n'), hint: error.hint };
  }
  // Jovo declares them private.
  if (isJovoCliError(error)) return error['properties'] as JovoCliErrorProperties;
  return { message: error.message };
}
