import { isDeepStrictEqual } from 'node:util';
import { type Application } from './application';
import { type LiveApplication } from './ManagementApi';

/** A property that is live with another value than the project's. */
export interface Difference {
  /** With dots where it lies inside another one: `refresh_token.rotation_type`. */
  readonly property: string;
  /** Undefined where it is not set. */
  readonly live: unknown;
  readonly project: unknown;
}

/**
 * Compares the application of the project with the live one. Only what the project says is compared:
 * the rest is up to whoever looks after the tenant. The order of a list does not matter.
 */
export function differences(project: Application, live: LiveApplication): Difference[] {
  return differencesBelow('', project, live);
}

/** The differences as text, a property with both of its values in three lines. */
export function describe(found: readonly Difference[]): string {
  return found
    .map(
      ({ property, live, project }) =>
        `${property}\n  live:    ${asText(live)}\n  project: ${asText(project)}`,
    )
    .join('\n');
}

function differencesBelow(path: string, project: object, live: unknown): Difference[] {
  const values = isObject(live) ? live : {};
  return Object.entries(project).flatMap(([name, wanted]: [string, unknown]) => {
    const property = path + name;
    const actual = values[name];
    if (isObject(wanted)) return differencesBelow(`${property}.`, wanted, actual);
    const same = isDeepStrictEqual(inOrder(actual), inOrder(wanted));
    return same ? [] : [{ property, live: actual, project: wanted }];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as unknown[])].sort() : value;
}

function asText(value: unknown): string {
  if (value === undefined) return '(not set)';
  return Array.isArray(value) ? value.join(', ') || '(none)' : JSON.stringify(value);
}
