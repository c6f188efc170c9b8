import type { Trend } from '../statistics';
import type { PhaseResult, SoakResult } from './runSoak';

/** A heap that grows by less than this counts as stable, in bytes per minute. */
const NOTHING = 20_000;

/** With more uncertainty than this, in bytes per minute, nothing can be said about the heap. */
const TOO_VAGUE = 500_000;

/** New handles per minute. Connections come and go with the load; leaked handles only come. */
const NO_HANDLES = 0.5;

/** How long Alexa waits for a reply, in milliseconds. */
const BUDGET_MS = 8_000;

/** The limit while Auth0 refuses connections and so isn't called, in milliseconds. */
const DEAD_P99_MS = 50;

/** Describes everything that is wrong. */
export function problemsOf({ phases, rest, handles }: SoakResult): string[] {
  const { slope, uncertainty } = rest;
  const problems: readonly (readonly [boolean, string])[] = [
    ...phases.flatMap(({ phase, failures, auth0Refusals, max, p99 }) => [
      [failures > 0, `${phase}: ${failures} requests failed`] as const,
      [auth0Refusals > 0, `${phase}: Auth0 was called too often`] as const,
      [max > BUDGET_MS, `${phase}: a reply took longer than Alexa waits`] as const,
      [phase === 'dead' && p99 > DEAD_P99_MS, `${phase}: p99 is above ${DEAD_P99_MS} ms`] as const,
    ]),
    [slope - uncertainty > NOTHING, 'the heap grows, and it is not code'],
    [uncertainty > TOO_VAGUE, 'the heap varies too much to tell whether it grows: run for longer'],
    [handles.slope - handles.uncertainty > NO_HANDLES, 'the number of open handles grows'],
  ];
  return problems.filter(([isThere]) => isThere).map(([, problem]) => problem);
}

/** Returns the result as a table. */
export function describe(result: SoakResult): string {
  const { phases, heap, code, rest, samples } = result;
  const handles = samples.map((sample) => sample.handles);
  const problems = problemsOf(result);
  const heaps = samples.map(({ heapBytes }) => Math.round(heapBytes / 1024));
  return [
    'Auth0      requests  failed  by name  p50 ms  p95 ms  p99 ms  max ms  calls  429s',
    ...phases.map(row),
    '',
    `Heap: ${perMinute(heap)}, from ${heaps.at(0)} KB to ${heaps.at(-1)} KB`,
    `  V8's compiled code: ${perMinute(code)}`,
    `  the rest: ${perMinute(rest)}`,
    `Open handles: ${Math.min(...handles)} to ${Math.max(...handles)}, ${handles.at(-1)} at the end`,
    ...problems.map((problem) => `Problem: ${problem}`),
    problems.length === 0 ? 'passed' : 'failed',
  ].join('\n');
}

function row(phase: PhaseResult): string {
  const columns: [string | number, number][] = [
    [phase.requests, 8],
    [phase.failures, 6],
    [`${Math.round(phase.named * 100)} %`, 7],
    [phase.p50.toFixed(1), 6],
    [phase.p95.toFixed(1), 6],
    [phase.p99.toFixed(1), 6],
    [phase.max.toFixed(0), 6],
    [phase.auth0Calls, 5],
    [phase.auth0Refusals, 4],
  ];
  const cells = columns.map(([value, width]) => String(value).padStart(width));
  return [phase.phase.padEnd(9), ...cells].join('  ');
}

function perMinute({ slope, uncertainty }: Trend): string {
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
  return `${kilobytes(slope)} ± ${kilobytes(uncertainty)} KB a minute`;
}
