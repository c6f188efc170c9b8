import type { Environment } from './environment';
import type { Each } from './interleave';
import type { Settings } from './options';
import type { InProcess } from './measures/inProcess';
import type { Measured } from './Measured';
import { ratiosOf, type Ratios } from './ratios';

/** The most interesting figures of all contestants; `null` where nothing was measured. */
export interface Figures {
  /** The median of one linked launch within the process, with a warm cache where there is one. */
  readonly inProcessLinkedMs: Each<number> | null;
  readonly inProcessUnlinkedMs: Each<number> | null;
  readonly bundleBytes: Each<number> | null;
  readonly userinfoCallsPer1000Launches: Each<number> | null;
}

/** The result of a run, as `--json` prints it. */
export interface Results {
  readonly environment: Environment;
  readonly settings: Settings;
  readonly ratios: Ratios;
  readonly figures: Figures;
  readonly measured: Measured;
}

/** Returns the result of a run. */
export function resultsOf(
  environment: Environment,
  settings: Settings,
  measured: Measured,
): Results {
  const { inProcess, coldStart, calls } = measured;
  return {
    environment,
    settings,
    ratios: ratiosOf(measured),
    figures: {
      inProcessLinkedMs: inProcess ? medians(inProcess.linked) : null,
      inProcessUnlinkedMs: inProcess ? medians(inProcess.unlinked) : null,
      bundleBytes: coldStart?.bundleBytes ?? null,
      userinfoCallsPer1000Launches: calls ?? null,
    },
    measured,
  };
}

/** Returns a result as JSON, without insignificant digits. */
export function toJson(results: Results): string {
  const round = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  return JSON.stringify(results, round, 2);
}

function medians(latencies: InProcess['linked']): Each<number> {
  return Object.fromEntries(
    Object.entries(latencies).map(([name, { p50 }]) => [name, p50]),
  ) as Each<number>;
}
