import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { prometheusText } from '../metrics/prometheus';
import { sendError } from './sendJson';

/** Where Prometheus finds the metrics. */
export interface MetricsAddress {
  /** The TCP port; 0 picks a free one. */
  readonly port: number;
  readonly host: string;
}

/** A running metrics server. */
export interface RunningMetrics {
  readonly port: number;
  close(): void;
}

/**
 * Serves `GET /metrics` for Prometheus. It has a port of its own, because everyone on the internet can
 * reach the webhook's.
 *
 * @throws `EADDRINUSE` if the port is in use
 */
export async function serveMetrics({ port, host }: MetricsAddress): Promise<RunningMetrics> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      return sendError(response, 404, 'There is nothing at this address.');
    }
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    response.end(prometheusText());
  });
  server.listen({ port, host });
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => server.close().closeAllConnections(),
  };
}
