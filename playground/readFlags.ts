import { parseArgs } from 'node:util';
import { UsageError } from './UsageError';

/** The values of the flags that were given, by their names. */
export type Flags = Readonly<Record<string, string | undefined>>;

/**
 * Parses a command line of flags that each take a value.
 *
 * @param args the command line, without node and the script
 * @param names the names of the flags, without the dashes
 * @returns the values, or `help` for `--help` and `-h`
 * @throws {UsageError} when the command line holds anything else
 */
export function readFlags(args: readonly string[], names: readonly string[]): Flags | 'help' {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean', short: 'h' },
    },
    // The messages of the strict mode are about positional arguments, which the playground lacks.
    strict: false,
    tokens: true,
  });
  const flags: Record<string, string | undefined> = {};
  const faults: string[] = [];
  let isHelp = false;
  for (const token of tokens) {
    if (token.kind === 'positional') faults.push(`Unexpected argument '${token.value}'.`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') isHelp = true;
    else if (!names.includes(name)) faults.push(`Unknown option '${rawName}'.`);
    else if (value === undefined) faults.push(`${rawName} needs a value.`);
    else flags[name] = value;
  }
  if (isHelp) return 'help';
  if (faults.length > 0) throw new UsageError(faults);
  return flags;
}
