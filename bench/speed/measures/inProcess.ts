import { medianLatency, type Latency } from '../../statistics';
import { each, orderOf, type Each } from '../interleave';
import type { Laboratory } from '../Laboratory';
import type { Settings } from '../options';
import type { Latencies } from '../processes/answer';
import { requestKinds, type RequestKind } from '../requests';

/** How long one request takes within the process, by kind. */
export type InProcess = Record<RequestKind, Each<Latency>>;

/** Measures how long it takes to answer, with each contestant in a process of its own. */
export async function measureInProcess(
  laboratory: Laboratory,
  { rounds, users, inProcess }: Settings,
): Promise<InProcess> {
  const measured = each<Latencies[]>(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const name of orderOf(round)) {
      const args = [name, String(users), JSON.stringify(inProcess)];
      measured[name].push(await laboratory.start('answer', ...args).says<Latencies>());
    }
  }
  const summaries = requestKinds.map((kind) => [
    kind,
    each((name) => medianLatency(measured[name].map((latencies) => latencies[kind]))),
  ]);
  return Object.fromEntries(summaries) as InProcess;
}
