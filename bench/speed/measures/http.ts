import { median, medianLatency, type Latency } from '../../statistics';
import type { ContestantName } from '../../contestants/Contestant';
import { each, orderOf, type Each } from '../interleave';
import type { Laboratory } from '../Laboratory';
import { loadWith, type Load, type LoadOptions } from '../load';
import { HEADLINE_CONNECTIONS, type Settings } from '../options';
import type { RequestKind } from '../requests';
import { withServers } from '../servers';

/** The requests, and how long Auth0 takes to answer, in milliseconds. */
const scenarios = {
  linked0ms: { kind: 'linked', delay: 0 },
  linked50ms: { kind: 'linked', delay: 50 },
  unlinked: { kind: 'unlinked', delay: 0 },
} satisfies Record<string, { readonly kind: RequestKind; readonly delay: number }>;

type Until = LoadOptions['until'];

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as ScenarioName[];

/** One scenario with one number of connections. */
export interface HttpCell {
  readonly scenario: ScenarioName;
  readonly connections: number;
  readonly requestsPerSecond: Each<number>;
  readonly latency: Each<Latency>;
  /**
   * How long 1,000 requests keep a processor busy, in milliseconds, in each round. Other programs on the
   * machine hardly change it.
   */
  readonly processorMs: Each<readonly number[]>;
}

/** Measures everything: HTTP, verification, conversation, and Auth0 where it is called. */
export async function measureHttp(
  laboratory: Laboratory,
  { rounds, users, http }: Settings,
  report: (line: string) => void,
): Promise<HttpCell[]> {
  const cells = scenarioNames.flatMap((scenario) =>
    http.connections.map((connections) => ({
      scenario,
      connections,
      loads: each<Load[]>(() => []),
      processorMs: each<number[]>(() => []),
    })),
  );
  for (let round = 0; round < rounds; round++) {
    report(`HTTP, round ${round + 1} of ${rounds}`);
    await withServers(laboratory, async (servers) => {
      const load = (name: ContestantName, kind: RequestKind, connections: number, until: Until) =>
        loadWith(laboratory, { port: servers[name].port, kind, users, connections, until });
      await laboratory.slowAuth0(0);
      for (const name of orderOf(round)) {
        for (const kind of ['linked', 'unlinked'] as const) {
          await load(name, kind, HEADLINE_CONNECTIONS, { requests: http.warmUpRequests });
        }
      }
      for (const cell of cells) {
        const { kind, delay } = scenarios[cell.scenario];
        const { milliseconds } = http;
        await laboratory.slowAuth0(delay);
        for (const name of orderOf(round)) {
          if (delay > 0)
            await load(name, kind, cell.connections, { milliseconds: milliseconds / 3 });
          const before = await servers[name].processorMs();
          // By number where that takes a second, so that a busy machine measures the same.
          const until = delay > 0 ? { milliseconds } : { requests: http.requests };
          const measured = await load(name, kind, cell.connections, until);
          const used = (await servers[name].processorMs()) - before;
          cell.loads[name].push(measured);
          cell.processorMs[name].push((used * 1_000) / measured.requests);
        }
      }
    });
  }
  return cells.map(({ scenario, connections, loads, processorMs }) => ({
    scenario,
    connections,
    processorMs,
    requestsPerSecond: each((name) => median(loads[name].map((load) => load.requestsPerSecond))),
    latency: each((name) => medianLatency(loads[name].map(({ latency }) => latency))),
  }));
}
