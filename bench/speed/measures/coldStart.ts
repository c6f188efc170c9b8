import { join } from 'node:path';
import { latencyOf, median, type Latency } from '../../statistics';
import { makeBundles } from '../bundles';
import { each, orderOf, type Each } from '../interleave';
import type { Laboratory } from '../Laboratory';
import type { Settings } from '../options';
import type { FirstAnswer } from '../processes/firstAnswer';
import { isRight, requestOf, type RequestKind } from '../requests';

/** The kinds of first requests. */
const firstRequests = ['linked', 'unlinked'] as const satisfies readonly RequestKind[];

/** The measurements of a fresh process up to its first answer. */
export interface ColdStart {
  /** From the start of the process to the answer to a launch. */
  readonly linked: Each<Latency>;
  readonly unlinked: Each<Latency>;
  /** The memory that the process uses then. */
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
  const times = { linked: each<number[]>(() => []), unlinked: each<number[]>(() => []) };
  const resident = each<number[]>(() => []);
  // The very first one reads the files from the disk, so it doesn't count.
  for (let start = 0; start <= coldStarts; start++) {
    if (start % 10 === 0) report(`Cold start, ${start} of ${coldStarts}`);
    for (const kind of firstRequests) {
      for (const name of orderOf(start)) {
        const event = JSON.stringify(requestOf(kind, start));
        const child = laboratory.start('firstAnswer', bundles[name].file, event);
        const first = await child.says<FirstAnswer>();
        if (!isRight(kind, JSON.stringify(first.answer))) {
          throw new Error(`The bundle of ${name} answers wrongly (${kind}).`);
        }
        if (start === 0) continue;
        times[kind][name].push(first.milliseconds);
        if (kind === 'linked') resident[name].push(first.residentBytes);
      }
    }
  }
  return {
    linked: each((name) => latencyOf(times.linked[name])),
    unlinked: each((name) => latencyOf(times.unlinked[name])),
    residentBytes: each((name) => median(resident[name])),
    bundleBytes: each((name) => bundles[name].bytes),
  };
}
