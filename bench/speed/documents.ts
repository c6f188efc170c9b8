import { readFileSync } from 'node:fs';
import type { Results } from './results';
import { describe, summary } from './tables';

/** The result of a full run, as `--json` printed it. */
const RESULTS = 'bench/results.json';

const START = '<!-- Made by npm run bench:table -->';
const END = '<!-- End of what npm run bench:table makes -->';

/** The documents that show tables, and their tables. */
export const documents: readonly {
  readonly file: string;
  readonly table: (results: Results) => string;
}[] = [
  { file: 'docs/performance.md', table: summary },
  { file: 'bench/README.md', table: describe },
];

/** The result to show. */
export function readResults(): Results {
  return JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
}

/**
 * Puts a table between the markers in a document.
 *
 * @throws when there are no markers
 */
export function withTable(document: string, table: string): string {
  const [before, rest = ''] = document.split(START);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined) throw new Error('The marks are missing.');
  return `${before}${START}\n\n${table}\n\n${END}${after}`;
}
