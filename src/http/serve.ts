import type { App } from '@jovotech/framework';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestVerifier } from '../alexa/verification';
import { createWebhook } from './webhook';

/** The maximum time to receive or answer a request: Alexa gives up after that. */
const LONGEST_REQUEST_MS = 8_000;

/** How often to check for slow requests, in milliseconds. */
const LOOK_MS = 2_000;

/**
 * How long idle connections stay open. Must exceed a load balancer's idle timeout, or it may reuse a
 * connection that is being closed.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#connection-idle-timeout
 */
const KEEP_ALIVE_MS = 65_000;

export interface RunningWebhook {
  readonly port: number;
  /**
   * Stops accepting requests, and resolves when pending ones are done. Until then, `/readyz` answers 503,
   * and every response closes its connection.
   *
   * @param drainMs how long to keep answering first, so that load balancers notice. Default: 0
   */
  stop(drainMs?: number): Promise<void>;
}

/**
 * Initializes a skill and serves it over HTTP.
 *
 * @param port the TCP port; 0 picks a free one
 * @param host the address to listen on. Default: all
 * @throws if the skill can't be initialized, or with `EADDRINUSE` if the port is in use
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
  const pending = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    pending.add(response);
    response.once('close', () => pending.delete(response));
    if (stopping) closeConnection(response);
  });
  server.listen({ port, host });
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop(drainMs = 0) {
      stopping = true;
      pending.forEach(closeConnection);
      await sleep(drainMs);
      await stopGracefully(server);
    },
  };
}

/** Ends a connection after its response: a kept one would break when the process ends. */
function closeConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

async function stopGracefully(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const giveUp = setTimeout(() => server.closeAllConnections(), LONGEST_REQUEST_MS);
  await closed;
  clearTimeout(giveUp);
}
