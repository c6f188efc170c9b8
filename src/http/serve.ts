import type { App } from '@jovotech/framework';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestVerifier } from '../alexa/verification';
import { createWebhook } from './webhook';

/** No request takes longer, to come or to be answered: Alexa has given up on it by then. */
const LONGEST_REQUEST_MS = 8_000;

/** How often it is looked for requests that take too long to come, in milliseconds. */
const LOOK_MS = 2_000;

/**
 * For how long a connection is kept open for the next request. Longer than a load balancer in front
 * does, or it would send a request just when the connection is being closed.
 *
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#connection-idle-timeout
 */
const KEEP_ALIVE_MS = 65_000;

/** A webhook that can be called. */
export interface RunningWebhook {
  /** The TCP port it listens on. */
  readonly port: number;
  /** Takes no new requests, lets those under way finish, and resolves when the last one has. */
  stop(): Promise<void>;
}

/**
 * Makes a skill ready and serves it over HTTP.
 *
 * @param skill who answers
 * @param verifier tells Alexa's requests from others
 * @param port the TCP port; 0 takes a free one
 * @param host the address to listen on; without it, all of them
 * @throws when the skill cannot be made ready, or with `EADDRINUSE` when the port is in use
 */
export async function serve(
  skill: App,
  verifier: RequestVerifier,
  port: number,
  host?: string,
): Promise<RunningWebhook> {
  await skill.initialize();
  let stopping = false;
  const limits = {
    requestTimeout: LONGEST_REQUEST_MS,
    headersTimeout: LONGEST_REQUEST_MS,
    connectionsCheckingInterval: LOOK_MS,
  };
  const server = createServer(
    limits,
    createWebhook(skill, verifier, () => stopping),
  );
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('request', ({ socket }, response) => {
    // A connection that is kept open for more would keep the process from ending.
    response.once('close', () => void (stopping && socket.destroySoon()));
  });
  server.listen({ port, host });
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      stopping = true;
      return stopGracefully(server);
    },
  };
}

async function stopGracefully(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const giveUp = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST_MS);
  await closed;
  clearTimeout(giveUp);
}
