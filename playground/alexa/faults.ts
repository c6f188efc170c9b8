import type { ZodError } from 'zod';

/**
 * What a schema found wrong, one line for each fault, none of them quoting the value.
 *
 * @param error what the schema found
 * @param whole what to call the whole, for a fault that belongs to no property: `the body`
 */
export function faultsOf({ issues }: ZodError, whole: string): string[] {
  return issues.map(({ path, message }) => `${path.map(String).join('.') || whole}: ${message}`);
}
