import type { PhaseResult, SoakResult } from './runSoak';

/** A heap that grows by less than this is not distinguished from one that does not, in bytes a minute. */
const NOTHING = 20_000;

/** Whether no request failed, Auth0's limits were kept, and the memory did not grow. */
export function passed({ phases, heap }: SoakResult): boolean {
  const isQuiet = phases.every(({ failures, auth0Refusals }) => failures + auth0Refusals === 0);
  return isQuiet && heap.slope - heap.uncertainty < NOTHING;
}

/** The result as a table for people. */
export function describe(result: SoakResult): string {
  const { phases, heap, samples } = result;
  const handles = samples.map((sample) => sample.handles);
  const heaps = samples.map(({ heapBytes }) => Math.round(heapBytes / 1024));
  return [
    'Auth0      requests  failed  by name  p50 ms  p95 ms  p99 ms  max ms  calls  429s',
    ...phases.map(row),
    '',
    `Heap: ${perMinute(heap.slope)} ± ${perMinute(heap.uncertainty)} a minute, from ${heaps.at(0)} KB to ${heaps.at(-1)} KB`,
    `Open handles: ${Math.min(...handles)} to ${Math.max(...handles)}, ${handles.at(-1)} at the end`,
    passed(result) ? 'passed' : 'failed',
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

function perMinute(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
