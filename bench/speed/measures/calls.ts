import { contestantNames } from '../../contestants/Contestant';
import { each, type Each } from '../interleave';
import type { Laboratory } from '../Laboratory';
import { loadWith } from '../load';
import type { Settings } from '../options';
import { withServers } from '../servers';

/** The number of concurrent connections, enough that several ask for the same user at the same time. */
const CONNECTIONS = 10;

/** Counts the calls to Auth0 during launches by many new users. */
export async function countCalls(
  laboratory: Laboratory,
  { launches, users }: Settings,
): Promise<Each<number>> {
  const calls = each(() => 0);
  await withServers(laboratory, async (servers) => {
    for (const name of contestantNames) {
      const before = await laboratory.callsToAuth0();
      await loadWith(laboratory, {
        port: servers[name].port,
        kind: 'linked',
        users,
        connections: CONNECTIONS,
        until: { requests: launches },
      });
      calls[name] = (await laboratory.callsToAuth0()) - before;
    }
  });
  return calls;
}
