import type { ContestantName } from '../contestants/Contestant';
import type { Direction } from './measures/growth';
import type { HttpCell, ScenarioName } from './measures/http';
import type { Measured } from './Measured';

/** The number of connections that the summary shows. */
export const HEADLINE_CONNECTIONS = 10;

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
  /** From the start of a process to the answer to a linked launch. */
  readonly coldStart: number | null;
  readonly coldStartUnlinked: number | null;
  /** This skill at its largest, compared to itself at its smallest. */
  readonly growthLanguages: number | null;
  readonly growthComponents: number | null;
  readonly growthUsers: number | null;
}

/** Compares what was measured. */
export function ratiosOf({ http, coldStart, growth }: Measured): Ratios {
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
  const grown = (direction: Direction) =>
    ratio(growth?.[direction].at(-1)?.latency.p50, growth?.[direction][0]?.latency.p50);
  return {
    httpLinked0msThroughput: throughput('linked0ms'),
    httpLinked50msThroughput: throughput('linked50ms'),
    httpLinked0msThroughputVsCached: throughput('linked0ms', 'askSdkCached'),
    httpLinked50msThroughputVsCached: throughput('linked50ms', 'askSdkCached'),
    httpUnlinkedThroughput: throughput('unlinked'),
    httpLinked0msP99: p99('linked0ms'),
    httpLinked50msP99: p99('linked50ms'),
    coldStart: ratio(coldStart?.linked.ours.p50, coldStart?.linked.askSdk.p50),
    coldStartUnlinked: ratio(coldStart?.unlinked.ours.p50, coldStart?.unlinked.askSdk.p50),
    growthLanguages: grown('languages'),
    growthComponents: grown('components'),
    growthUsers: grown('users'),
  };
}

function ratio(ours: number | undefined, theirs: number | undefined): number | null {
  return ours === undefined || theirs === undefined ? null : ours / theirs;
}
