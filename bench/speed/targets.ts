import type { Results } from './results';

/** A target for one figure. */
export interface Target {
  readonly name: string;
  /** The target, in words. */
  readonly wanted: string;
  /** `null` where nothing was measured. */
  readonly measured: number | null;
  readonly isMet: boolean;
}

type Bound = (measured: number) => boolean;

const atLeast = (bound: number): [string, Bound] => [`≥ ${bound}`, (value) => value >= bound];
const atMost = (bound: number): [string, Bound] => [`≤ ${bound}`, (value) => value <= bound];
const below = (bound: number): [string, Bound] => [`< ${bound}`, (value) => value < bound];

/** Returns the targets of the skill, and whether they are met. */
export function targetsOf({ ratios, figures, settings }: Results): Target[] {
  const rows: [string, [string, Bound], number | null | undefined][] = [
    ['Linked, Auth0 0 ms: requests/s to (a)', atLeast(2.5), ratios.httpLinked0msThroughput],
    ['Linked, Auth0 50 ms: requests/s to (a)', atLeast(10), ratios.httpLinked50msThroughput],
    ['Linked, Auth0 0 ms: p99 to (a)', below(1), ratios.httpLinked0msP99],
    ['Linked, Auth0 50 ms: p99 to (a)', below(1), ratios.httpLinked50msP99],
    ['Linked, Auth0 0 ms: requests/s to (c)', atLeast(1.3), ratios.httpLinked0msThroughputVsCached],
    ['Linked, Auth0 50 ms: requests/s to (c)', atLeast(1), ratios.httpLinked50msThroughputVsCached],
    ['Unlinked: requests/s to (a)', atLeast(1.3), ratios.httpUnlinkedThroughput],
    ['Linked: requests in the processor time of (a)', atLeast(2.5), ratios.processorLinked?.mean],
    [
      'Linked: requests in the processor time of (c)',
      atLeast(1.3),
      ratios.processorLinkedVsCached?.mean,
    ],
    [
      'Unlinked: requests in the processor time of (a)',
      atLeast(1.3),
      ratios.processorUnlinked?.mean,
    ],
    ['Linked in process, ms', atMost(0.1), figures.inProcessLinkedMs?.ours],
    ['15 languages to 1', atMost(1.2), ratios.growthLanguages],
    ['30 more components to 1', atMost(1.2), ratios.growthComponents],
    ['100,000 users to 1,000', atMost(1.2), ratios.growthUsers],
    ['Cold start, linked, to (a)', atMost(0.95), ratios.coldStart],
    ['Cold start, unlinked, to (a)', atMost(1), ratios.coldStartUnlinked],
    ['Cold start, linked, Auth0 50 ms away, to (a)', atMost(0.75), ratios.coldStartFar],
    ['Cold start, linked, Auth0 50 ms away, to (c)', atMost(0.85), ratios.coldStartFarVsCached],
    ['Memory after the first linked answer, to (a)', atMost(1), ratios.residentMemory],
    ['Bundle, bytes', below(600_000), figures.bundleBytes?.ours],
    [
      'Calls to Auth0 for 1,000 launches',
      atMost(settings.users),
      figures.userinfoCallsPer1000Launches?.ours,
    ],
  ];
  return rows.map(([name, [wanted, bound], measured = null]) => ({
    name,
    wanted,
    measured,
    isMet: measured !== null && bound(measured),
  }));
}

/** Returns whether a measured target is missed. */
export function isAnyMissed(results: Results): boolean {
  return targetsOf(results).some(({ measured, isMet }) => measured !== null && !isMet);
}
