import { createServer } from 'node:net';
import { playgroundHost } from '../src/config/laptop';
import type { Ports } from './options';

/** How many ports to try above one that is in use. */
const TRIES = 50;

/**
 * Finds a free port for each server: the wanted one, or else the next free one that no other server
 * wants.
 *
 * @param wanted the ports to try first, each different; 0 takes any free one
 * @throws when the next 50 ports are in use too
 */
export async function findPorts(wanted: Ports): Promise<Ports> {
  const taken = new Set(Object.values(wanted) as number[]);
  const find = async (port: number): Promise<number> => {
    const isFree = port !== 0 && (await tryPort(port)) !== undefined;
    const found = isFree ? port : await nextFreePort(port, taken);
    taken.add(found);
    return found;
  };
  return {
    webhook: await find(wanted.webhook),
    alexa: await find(wanted.alexa),
    auth0: await find(wanted.auth0),
    ...(wanted.api !== undefined && { api: await find(wanted.api) }),
  };
}

async function nextFreePort(from: number, taken: ReadonlySet<number>): Promise<number> {
  for (let tries = 0; tries <= TRIES; tries++) {
    const port = from === 0 ? 0 : from + tries;
    const free = port > 65_535 || (port !== 0 && taken.has(port)) ? undefined : await tryPort(port);
    if (free !== undefined && !taken.has(free)) return free;
  }
  throw new Error(`Port ${from} and the ${TRIES} ports after it are all in use.`);
}

/** Returns the port if this process can listen on it; for 0, the one that the system chose. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, playgroundHost, () => {
      const address = server.address();
      const free = typeof address === 'object' ? address?.port : undefined;
      server.close(() => resolve(free));
    });
  });
}
