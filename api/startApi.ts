import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createApi, type ApiOptions } from './app';

/** Loopback only: this API is an example. */
const HOST = '127.0.0.1';

/** A running API. */
export interface RunningApi {
  /** Its origin, without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the API on this computer.
 *
 * @param options whose tokens it accepts, and its port; 0 takes any free one
 * @throws {NodeJS.ErrnoException} `EADDRINUSE` when the port is in use
 */
export async function startApi({
  port,
  ...options
}: ApiOptions & { readonly port: number }): Promise<RunningApi> {
  const server = createApi(options).listen(port, HOST);
  await once(server, 'listening');
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close().closeAllConnections();
      await once(server, 'close');
    },
  };
}
