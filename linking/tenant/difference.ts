import { isDeepStrictEqual } from 'node:util';
import { type Live } from './Part';

/** A property that differs at Auth0. */
export interface Difference {
  /** With dots if it is nested: `refresh_token.rotation_type`. */
  readonly property: string;
  /** Undefined if it isn't set. */
  readonly live: unknown;
  readonly project: unknown;
}

/** Entries of a list that only Auth0 has: someone added them there. */
export interface Extra {
  readonly property: string;
  readonly entries: readonly unknown[];
}

/**
 * Compares the project's application or API with the live one. Properties that the project doesn't set are
 * left to the tenant's administrator. The order of a list doesn't matter.
 */
export function differences(project: Live, live: Live): Difference[] {
  return differencesBelow('', project, live);
}

/** Returns the entries of lists that Auth0 has and the project doesn't. */
export function extras(project: Live, live: Live): Extra[] {
  return Object.entries(project).flatMap(([property, wanted]) => {
    const entries = entriesOf(live[property]).filter((entry) => !entriesOf(wanted).includes(entry));
    return Array.isArray(wanted) && entries.length > 0 ? [{ property, entries }] : [];
  });
}

/** Returns what the project says with everything that is only in the lists at Auth0. */
export function withExtras(project: Live, live: Live): Live {
  const lists = extras(project, live).map(({ property, entries }) => [
    property,
    [...entriesOf(project[property]), ...entries],
  ]);
  return { ...project, ...(Object.fromEntries(lists) as Live) };
}

/** Returns the differences as text: a property and both of its values, in three lines. */
export function describe(found: readonly Difference[]): string {
  return found
    .map(
      ({ property, live, project }) =>
        `${property}\n  live:    ${asText(live)}\n  project: ${asText(project)}`,
    )
    .join('\n');
}

/** Returns the extras as text, one property per line. */
export function describeExtras(found: readonly Extra[]): string {
  return found.map(({ property, entries }) => `  ${property}: ${entries.join(', ')}`).join('\n');
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

function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as unknown[])].sort() : value;
}

function asText(value: unknown): string {
  if (value === undefined) return '(not set)';
  return Array.isArray(value) ? value.join(', ') || '(none)' : JSON.stringify(value);
}
