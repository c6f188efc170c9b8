import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { playgroundHost } from '../../src/config/laptop';

/**
 * Lets a server listen on the loopback interface.
 *
 * @param port the TCP port; 0 picks a free one
 * @returns its origin
 */
export async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, playgroundHost);
  await once(server, 'listening');
  return `http://${playgroundHost}:${(server.address() as AddressInfo).port}`;
}
