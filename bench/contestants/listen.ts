import type { Application } from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * Serves an express app on a free port of the loopback interface.
 *
 * @returns the TCP port
 */
export async function listen(app: Application): Promise<number> {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
