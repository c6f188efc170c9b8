import { join } from 'node:path';
import type { ContestantName } from '../../contestants/Contestant';
import { latencyOf, median, type Latency } from '../../statistics';
import { makeBundles } from '../bundles';
import { each, orderOf, type Each } from '../interleave';
import type { Laboratory } from '../Laboratory';
import type { Settings } from '../options';
import type { FirstAnswer } from '../processes/firstAnswer';
import { isRight, requestOf, type RequestKind } from '../requests';

/** The kinds of first requests. */
const firstRequests = ['linked', 'unlinked'] as const satisfies readonly RequestKind[];

/** How long a round trip to the distant Auth0 takes, in milliseconds. */
export const roundTrips = [20, 50] as const;

/** How long a round trip to Auth0 and to DynamoDB takes, in milliseconds. */
export const memoryRoundTrips = [0, ...roundTrips] as const;

type RoundTrip = (typeof roundTrips)[number];

/** The measurements of a fresh process up to its first answer. */
export interface ColdStart {
  /** From the start of the process to the answer to a launch. */
  readonly linked: Each<Latency>;
  readonly unlinked: Each<Latency>;
  /**
   * The same as `linked` with Auth0 at a distance: opening a connection, the TLS handshake and the request
   * take a round trip each.
   */
  readonly far: Readonly<Record<RoundTrip, Each<Latency>>>;
  /** The same for this skill with a memory in a DynamoDB that is as far away. The others have none. */
  readonly withMemory: Readonly<Record<(typeof memoryRoundTrips)[number], Latency>>;
  /** The memory that the process uses after the first linked answer. */
  readonly residentBytes: Each<number>;
  readonly bundleBytes: Each<number>;
}

/** Measures the bundled Lambda handlers, in a fresh process each time. */
export async function measureColdStart(
  laboratory: Laboratory,
  { coldStarts }: Settings,
  report: (line: string) => void,
): Promise<ColdStart> {
  const bundles = await makeBundles(join(laboratory.folder, 'bundles'));
  const answerFirst = async (
    name: ContestantName,
    kind: RequestKind,
    start: number,
    far?: 'auth0' | 'auth0AndDynamoDB',
  ): Promise<FirstAnswer> => {
    const args = [
      'firstAnswer',
      bundles[name].file,
      JSON.stringify(requestOf(kind, start)),
    ] as const;
    const child = far ? laboratory.startFarAway(far, ...args) : laboratory.start(...args);
    const first = await child.says<FirstAnswer>();
    if (isRight(kind, JSON.stringify(first.answer))) return first;
    throw new Error(`The bundle of ${name} answers wrongly (${kind}).`);
  };

  const times = { linked: each<number[]>(() => []), unlinked: each<number[]>(() => []) };
  const far = { 20: each<number[]>(() => []), 50: each<number[]>(() => []) };
  const withMemory: Record<(typeof memoryRoundTrips)[number], number[]> = { 0: [], 20: [], 50: [] };
  const resident = each<number[]>(() => []);
  // The very first one reads the files from the disk, so it doesn't count.
  for (let start = 0; start <= coldStarts; start++) {
    if (start % 10 === 0) report(`Cold start, ${start} of ${coldStarts}`);
    for (const kind of firstRequests) {
      for (const name of orderOf(start)) {
        const first = await answerFirst(name, kind, start);
        if (start === 0) continue;
        times[kind][name].push(first.milliseconds);
        if (kind === 'linked') resident[name].push(first.residentBytes);
      }
    }
    for (const roundTrip of roundTrips) {
      await laboratory.moveAway(roundTrip);
      for (const name of orderOf(start)) {
        const { milliseconds } = await answerFirst(name, 'linked', start, 'auth0');
        if (start > 0) far[roundTrip][name].push(milliseconds);
      }
    }
    for (const roundTrip of memoryRoundTrips) {
      await laboratory.moveAway(roundTrip);
      const { milliseconds } = await answerFirst('ours', 'linked', start, 'auth0AndDynamoDB');
      if (start > 0) withMemory[roundTrip].push(milliseconds);
    }
  }
  return {
    linked: each((name) => latencyOf(times.linked[name])),
    unlinked: each((name) => latencyOf(times.unlinked[name])),
    far: {
      20: each((name) => latencyOf(far[20][name])),
      50: each((name) => latencyOf(far[50][name])),
    },
    withMemory: {
      0: latencyOf(withMemory[0]),
      20: latencyOf(withMemory[20]),
      50: latencyOf(withMemory[50]),
    },
    residentBytes: each((name) => median(resident[name])),
    bundleBytes: each((name) => bundles[name].bytes),
  };
}
