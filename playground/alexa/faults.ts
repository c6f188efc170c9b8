import type { ZodError } from 'zod';

/**
 * Describes what a schema found wrong, without quoting values.
 *
 * @param error the error of the schema
 * @param whole the name of the whole value, for faults outside its properties: `the body`
 * @returns one description for each fault
 */
export function faultsOf({ issues }: ZodError, whole: string): string[] {
  return issues.map(({ path, message }) => `${path.map(String).join('.') || whole}: ${message}`);
}
