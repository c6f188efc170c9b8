import { median, medianLatency, type Latency } from '../../statistics';
import { each, orderOf, type Each } from '../interleave';
import type { Laboratory } from '../Laboratory';
import { loadWith, type Load } from '../load';
import type { Settings } from '../options';
import type { RequestKind } from '../requests';
import { withServers } from '../servers';

/** The requests, and how long Auth0 takes to answer, in milliseconds. */
const scenarios = {
  linked0ms: { kind: 'linked', delay: 0 },
  linked50ms: { kind: 'linked', delay: 50 },
  unlinked: { kind: 'unlinked', delay: 0 },
} satisfies Record<string, { readonly kind: RequestKind; readonly delay: number }>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as ScenarioName[];

/** One scenario with one number of connections. */
export interface HttpCell {
  readonly scenario: ScenarioName;
  readonly connections: number;
  readonly requestsPerSecond: Each<number>;
  readonly latency: Each<Latency>;
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
    })),
  );
  for (let round = 0; round < rounds; round++) {
    report(`HTTP, round ${round + 1} of ${rounds}`);
    await withServers(laboratory, async (ports) => {
      const load = (name: keyof typeof ports, cell: (typeof cells)[number], milliseconds: number) =>
        loadWith(laboratory, {
          port: ports[name],
          kind: scenarios[cell.scenario].kind,
          users,
          connections: cell.connections,
          until: { milliseconds },
        });
      await laboratory.slowAuth0(0);
      for (const name of orderOf(round)) {
        for (const cell of cells.filter((cell) => cell.scenario !== 'linked50ms')) {
          await load(name, cell, http.firstWarmUp);
        }
      }
      for (const cell of cells) {
        await laboratory.slowAuth0(scenarios[cell.scenario].delay);
        for (const name of orderOf(round)) {
          await load(name, cell, http.warmUp);
          cell.loads[name].push(await load(name, cell, http.measure));
        }
      }
    });
  }
  return cells.map(({ scenario, connections, loads }) => ({
    scenario,
    connections,
    requestsPerSecond: each((name) => median(loads[name].map((load) => load.requestsPerSecond))),
    latency: each((name) => medianLatency(loads[name].map(({ latency }) => latency))),
  }));
}
