import { latencyOf } from '../statistics';
import { type FleetResult, isGood } from './runFleet';

/** How many problems of each kind to print. */
const MOST = 20;

/** Describes the result. */
export function describe(result: FleetResult): string {
  const { requests, kills, operations, times, warnings, lost, mixed, failed } = result;
  const { p50, p99 } = latencyOf(times);
  return [
    `${requests.functions + requests.servers} requests: ${requests.functions} to functions, ${requests.servers} to servers`,
    `Half of them took up to ${p50} ms, 99 of 100 up to ${p99} ms; the machine held this process up for ${Math.round(result.longestStall)} ms at most`,
    `${kills.idle} functions killed while idle, ${kills.busy} during a request; ${result.replaced} servers replaced`,
    `${result.interrupted} requests got no answer because their process was killed during it, as promised`,
    `${operations.confirmed} confirmed changes, ${operations.unknown} that a kill interrupted, checked by ${operations.reads} answers`,
    `${result.seenElsewhere} nicknames and wishes were told by another process than the one that stored them`,
    ...[...warnings].map(([message, count]) => `Logged ${count} times: ${message}`),
    '',
    ...section('lost writes', lost),
    ...section('mixed users', mixed),
    ...section('failed requests', failed),
    isGood(result) ? 'passed' : 'failed',
  ].join('\n');
}

function section(title: string, problems: readonly string[]): string[] {
  const more = problems.length > MOST ? [`  and ${problems.length - MOST} more`] : [];
  const listed = problems.slice(0, MOST).map((problem) => `  ${problem}`);
  return [`${problems.length} ${title}`, ...listed, ...more];
}
