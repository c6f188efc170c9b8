import { parseArgs } from 'node:util';

/** The number of connections that the summary shows. */
export const HEADLINE_CONNECTIONS = 10;

/** What can be measured. */
export const parts = ['inProcess', 'http', 'coldStart', 'growth', 'calls', 'instructions'] as const;

export type Part = (typeof parts)[number];

export const usage = `Usage: npm run bench -- [options]

Measures this skill side by side with the same skill on (a) Amazon's SDK, (b) Jovo as in its template,
and (c) Amazon's SDK with a profile cache. Takes about 20 minutes; bench/README.md says how it works.
Progress goes to standard error, the result to standard output.

Options:
  --json         print one JSON object instead of tables
  --quick        measure less of the same: fewer rounds, ten connections, few cold starts
  --only PART    measure one part: ${parts.join(', ')}; can be repeated
  --check        exit with 1 if a measured target is missed
  -h, --help     show this

Exit code: 0 when it ran, 1 when something failed or, with --check, a target is missed, 2 when the
options are invalid.`;

/** How much to measure. Times are in milliseconds. */
export interface Settings {
  readonly parts: readonly Part[];
  /** The number of rounds, each in a new order and in new processes. */
  readonly rounds: number;
  /** How many users take turns. */
  readonly users: number;
  /** One kind of request in process: how long to warm up, and how long to measure. */
  readonly inProcess: { readonly warmUp: number; readonly measure: number };
  /** Over HTTP, for each number of connections. */
  readonly http: {
    /** How many requests of each kind warm a new process up. */
    readonly warmUpRequests: number;
    /** How many requests are measured while Auth0 answers at once. */
    readonly requests: number;
    /** For how long it is measured while Auth0 is slow, and for a third of that warmed up. */
    readonly milliseconds: number;
    readonly connections: readonly number[];
  };
  /** How many processes to start for each kind of request. */
  readonly coldStarts: number;
  /** How many launches to send while counting the calls to Auth0. */
  readonly launches: number;
}

export interface Options {
  readonly settings: Settings;
  readonly json: boolean;
  readonly check: boolean;
  readonly help: boolean;
}

const full: Omit<Settings, 'parts'> = {
  rounds: 5,
  users: 100,
  inProcess: { warmUp: 1_000, measure: 1_000 },
  http: { warmUpRequests: 3_000, requests: 1_500, milliseconds: 1_500, connections: [1, 10, 50] },
  coldStarts: 50,
  launches: 1_000,
};

const quick: Omit<Settings, 'parts'> = {
  ...full,
  rounds: 2,
  inProcess: { warmUp: 1_000, measure: 500 },
  http: { ...full.http, connections: [HEADLINE_CONNECTIONS] },
  coldStarts: 10,
};

/**
 * Reads the command line.
 *
 * @param args the arguments after the program's name
 * @throws {TypeError} when they are invalid
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { json, check, help } = values;
  const settings = { parts: values.only?.map(partOf) ?? parts, ...(values.quick ? quick : full) };
  return { settings, json, check, help };
}

function partOf(name: string): Part {
  const part = parts.find((candidate) => candidate === name);
  if (part) return part;
  throw new TypeError(`There is no part "${name}". The parts are ${parts.join(', ')}.`);
}
