import fc from 'fast-check';

/** A JSON object or array, by its keys. */
type Container = Record<string, unknown>;

/** A change to a copy of a value, in one place. */
interface Mutation {
  /** The number of the place, modulo the number of places. */
  readonly place: number;
  readonly change: (parent: Container, key: string) => void;
}

/** Names that careless code confuses with something else. */
const UNSAFE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'getIntent',
  'getLocale',
  'getUserId',
  'getRequestId',
  'toJSON',
  'then',
  'hasOwnProperty',
];

/**
 * Values with parts that are wrong: dropped, duplicated, renamed, of another type, nested
 * deeply, or huge.
 *
 * @param values the values to change; JSON
 */
export function mutated(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(values, fc.array(mutations(), { maxLength: 4 }))
    .map(([value, changes]) => changes.reduce(apply, structuredClone(value)));
}

function mutations(): fc.Arbitrary<Mutation> {
  const changes = fc.oneof(
    fc.constant(drop),
    fc.jsonValue({ maxDepth: 3 }).map(replaceBy),
    fc.constantFrom(null, '', 0, -1, true, [], {}, [null], [[]], '__proto__').map(replaceBy),
    fc.constantFrom(...UNSAFE_NAMES).map(copyTo),
    fc.string({ unit: 'binary', maxLength: 20 }).map(copyTo),
    fc.tuple(fc.constantFrom(...UNSAFE_NAMES), fc.jsonValue({ maxDepth: 2 })).map(addBeside),
    fc.integer({ min: 1, max: 150 }).map(nest),
    fc.constantFrom(1_000, 10_000, 300_000).map((length) => replaceBy('x'.repeat(length))),
  );
  return fc.record({ place: fc.nat(), change: changes });
}

function apply(value: unknown, { place, change }: Mutation): unknown {
  const places = placesIn(value);
  const [parent, key] = places[place % places.length] ?? [];
  if (parent && key !== undefined) change(parent, key);
  return value;
}

/** Returns every property at any depth: the object that has it, and its name. */
function placesIn(value: unknown): [Container, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Container;
  return Object.keys(container).flatMap((key) => [[container, key], ...placesIn(container[key])]);
}

function drop(parent: Container, key: string): void {
  delete parent[key];
}

function replaceBy(value: unknown): Mutation['change'] {
  return (parent, key) => set(parent, key, structuredClone(value));
}

function copyTo(name: string): Mutation['change'] {
  return (parent, key) => set(parent, name, structuredClone(parent[key]));
}

function addBeside([name, value]: [string, unknown]): Mutation['change'] {
  return (parent) => set(parent, name, structuredClone(value));
}

function nest(depth: number): Mutation['change'] {
  return (parent, key) => {
    let value = parent[key];
    for (let level = 0; level < depth; level++) value = level % 2 ? [value] : { [key]: value };
    set(parent, key, value);
  };
}

/** Sets an own property of any name, even `__proto__`, as `JSON.parse` does. */
function set(parent: Container, key: string, value: unknown): void {
  const property = { value, configurable: true, enumerable: true, writable: true };
  if (!Array.isArray(parent) || /^\d{1,3}$/.test(key)) Object.defineProperty(parent, key, property);
}
