import { parseArgs } from 'node:util';

/** A parsed command line. */
export interface Flags {
  /** The values of the flags that were given, by their names. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** All values of each flag, in order, for flags that can be repeated. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** The names of the flags without a value that were given. */
  readonly switches: ReadonlySet<string>;
  /** What isn't a flag, in order. */
  readonly rest: readonly string[];
  /** What is wrong, one sentence each. */
  readonly faults: readonly string[];
}

/**
 * Parses a command line.
 *
 * @param args the command line, without node and the script
 * @param names the names of the flags that take a value, without the dashes
 * @param switchNames the names of the flags that take none. Default: none
 * @returns the flags, or `help` for `--help` and `-h`
 */
export function readFlags(
  args: readonly string[],
  names: readonly string[],
  switchNames: readonly string[] = [],
): Flags | 'help' {
  const ofType = <Type extends 'string' | 'boolean'>(list: readonly string[], type: Type) =>
    Object.fromEntries(list.map((name) => [name, { type }]));
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...ofType(names, 'string'),
      ...ofType(switchNames, 'boolean'),
      help: { type: 'boolean', short: 'h' },
    },
    // The strict mode stops at the first fault.
    strict: false,
    tokens: true,
  });
  const values: Record<string, string | undefined> = {};
  const lists: Record<string, readonly string[]> = {};
  const switches = new Set<string>();
  const rest: string[] = [];
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') return 'help';
    if (switchNames.includes(name)) {
      if (value === undefined) switches.add(name);
      else faults.push(`${rawName} takes no value.`);
    } else if (!names.includes(name)) faults.push(`Unknown option '${rawName}'.`);
    else if (value === undefined) faults.push(`${rawName} needs a value.`);
    else {
      values[name] = value;
      lists[name] = [...(lists[name] ?? []), value];
    }
  }
  return { values, lists, switches, rest, faults };
}
