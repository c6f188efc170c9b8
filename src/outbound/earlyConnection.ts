import type { Agent } from 'node:https';
import type { TLSSocket } from 'node:tls';

/** A connection that was opened before there was anything to ask. */
export interface EarlyConnection {
  readonly host: string;
  readonly port: number;
  readonly socket: TLSSocket;
  /** As `performance.now()` counts. */
  readonly openedAt: number;
}

/** In milliseconds. Servers end connections on which nothing is asked, the strict ones after 5 s. */
const LONGEST_WAIT_MS = 4_000;

/** An undocumented type: https://nodejs.org/docs/latest-v24.x/api/http.html#agentcreateconnectionoptions-callback */
interface Connecting {
  createConnection(options: Partial<EarlyConnection>, callback: unknown): unknown;
}

const waiting = new Set<EarlyConnection>();

/** Keeps a connection for the first call that leads to the same place. */
export function adoptConnection(connection: EarlyConnection): void {
  // The process may end while nobody needs it.
  connection.socket.unref();
  waiting.add(connection);
}

/** Makes an agent use an adopted connection that leads to the right place before it opens others. */
export function startEarly<Kind extends Agent>(agent: Kind): Kind {
  const internals = agent as unknown as Connecting;
  const createConnection = internals.createConnection.bind(agent);
  internals.createConnection = (options, callback) =>
    takeConnection(options) ?? createConnection(options, callback);
  return agent;
}

function takeConnection({ host, port }: Partial<EarlyConnection>): TLSSocket | undefined {
  const fitting = [...waiting].find((one) => one.host === host && one.port === Number(port));
  if (!fitting) return undefined;
  waiting.delete(fitting);
  const { socket, openedAt } = fitting;
  const isTooOld = performance.now() - openedAt > LONGEST_WAIT_MS;
  // Until TCP is connected, nobody may ever answer: on a network that drops IPv4, for example.
  if (socket.connecting || socket.destroyed || socket.readableEnded || isTooOld) {
    socket.destroy();
    return undefined;
  }
  return socket.ref();
}
