import type { ContestantName } from '../contestants/Contestant';
import type { Direction } from './measures/growth';
import type { HttpCell, ScenarioName } from './measures/http';
import type { Measured } from './Measured';
import { HEADLINE_CONNECTIONS } from './options';
import { estimateOf, type Estimate } from '../statistics';

/**
 * This skill compared to (a), unless stated otherwise. More throughput is better, and less time. `null`
 * where nothing was measured.
 */
export interface Ratios {
  readonly httpLinked0msThroughput: number | null;
  readonly httpLinked50msThroughput: number | null;
  /** Compared to (c). */
  readonly httpLinked0msThroughputVsCached: number | null;
  /** Compared to (c). */
  readonly httpLinked50msThroughputVsCached: number | null;
  readonly httpUnlinkedThroughput: number | null;
  readonly httpLinked0msP99: number | null;
  readonly httpLinked50msP99: number | null;
  /**
   * How many requests this skill answers in the processor time in which (a) answers one. Hardly depends
   * on what else the machine does, unlike requests per second.
   */
  readonly processorLinked: Estimate | null;
  /** Compared to (c). */
  readonly processorLinkedVsCached: Estimate | null;
  readonly processorUnlinked: Estimate | null;
  /** Instructions of a linked launch in process. Less is better. */
  readonly instructions: number | null;
  /** From the start of a process to the answer to a linked launch. */
  readonly coldStart: number | null;
  readonly coldStartUnlinked: number | null;
  /** The same as `coldStart` with Auth0 a round trip of 50 ms away. */
  readonly coldStartFar: number | null;
  /** Compared to (c). */
  readonly coldStartFarVsCached: number | null;
  /** The memory after the first linked answer. */
  readonly residentMemory: number | null;
  /** This skill at its largest, compared to itself at its smallest. */
  readonly growthLanguages: number | null;
  readonly growthComponents: number | null;
  readonly growthUsers: number | null;
}

/** Compares what was measured. */
export function ratiosOf({ http, coldStart, growth, instructions }: Measured): Ratios {
  const cellOf = (scenario: ScenarioName): HttpCell | undefined =>
    http?.find((cell) => cell.scenario === scenario && cell.connections === HEADLINE_CONNECTIONS);
  const throughput = (scenario: ScenarioName, rival: ContestantName = 'askSdk') => {
    const rates = cellOf(scenario)?.requestsPerSecond;
    return ratio(rates?.ours, rates?.[rival]);
  };
  const p99 = (scenario: ScenarioName) => {
    const latency = cellOf(scenario)?.latency;
    return ratio(latency?.ours.p99, latency?.askSdk.p99);
  };
  const processor = (scenario: ScenarioName, rival: ContestantName = 'askSdk') => {
    const times = cellOf(scenario)?.processorMs;
    if (!times) return null;
    // The two were measured shortly after each other in each round.
    return estimateOf(times.ours.map((ours, round) => (times[rival][round] ?? NaN) / ours));
  };
  const grown = (direction: Direction) =>
    ratio(growth?.[direction].at(-1)?.latency.p50, growth?.[direction][0]?.latency.p50);
  const firstFarAnswer = (rival: ContestantName) =>
    ratio(coldStart?.far[50].ours.p50, coldStart?.far[50][rival].p50);
  return {
    httpLinked0msThroughput: throughput('linked0ms'),
    httpLinked50msThroughput: throughput('linked50ms'),
    httpLinked0msThroughputVsCached: throughput('linked0ms', 'askSdkCached'),
    httpLinked50msThroughputVsCached: throughput('linked50ms', 'askSdkCached'),
    httpUnlinkedThroughput: throughput('unlinked'),
    httpLinked0msP99: p99('linked0ms'),
    httpLinked50msP99: p99('linked50ms'),
    processorLinked: processor('linked0ms'),
    processorLinkedVsCached: processor('linked0ms', 'askSdkCached'),
    processorUnlinked: processor('unlinked'),
    instructions: ratio(instructions?.ours, instructions?.askSdk),
    coldStart: ratio(coldStart?.linked.ours.p50, coldStart?.linked.askSdk.p50),
    coldStartUnlinked: ratio(coldStart?.unlinked.ours.p50, coldStart?.unlinked.askSdk.p50),
    coldStartFar: firstFarAnswer('askSdk'),
    coldStartFarVsCached: firstFarAnswer('askSdkCached'),
    residentMemory: ratio(coldStart?.residentBytes.ours, coldStart?.residentBytes.askSdk),
    growthLanguages: grown('languages'),
    growthComponents: grown('components'),
    growthUsers: grown('users'),
  };
}

function ratio(ours: number | undefined, theirs: number | undefined): number | null {
  return ours === undefined || theirs === undefined ? null : ours / theirs;
}
