import { type Capacity, simulate } from './simulate';

const USERS_PER_DAY = [10_000, 100_000, 1_000_000];

const columns: readonly (readonly [string, (capacity: Capacity) => string])[] = [
  ['Users a day', ({ usersPerDay }) => number(usersPerDay)],
  ['Requests in the busiest hour', ({ requests }) => number(requests)],
  ['Functions at work at once', ({ functions }) => number(functions)],
  ['Cold starts in that hour', ({ coldStarts }) => number(coldStarts)],
  ['Profile calls, worst second', ({ profileCalls }) => number(profileCalls)],
  ['Token calls, worst second', ({ tokenCalls }) => number(tokenCalls)],
  ['Table reads, worst second', ({ reads }) => number(reads)],
  ['A month on AWS', ({ dollarsPerMonth }) => `$${number(Math.round(dollarsPerMonth))}`],
];

const number = (value: number): string => value.toLocaleString('en-US');

/** Returns the table of docs/scale.md. */
export function capacityTable(): string {
  const results = USERS_PER_DAY.map(simulate);
  const rows = columns.map(([title, cell]) => `| ${[title, ...results.map(cell)].join(' | ')} |`);
  const [head = '', ...body] = rows;
  const line = `| --- |${' ---: |'.repeat(results.length)}`;
  return [head, line, ...body].join('\n');
}
