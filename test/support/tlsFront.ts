import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer, type Server } from 'node:tls';
import type { TlsIdentity } from './TlsAuthority';

/**
 * Puts TLS in front of a server on the loopback interface that doesn't speak it.
 *
 * @param port the server's port
 * @returns the server to connect to, on a free port
 */
export async function tlsFront(identity: TlsIdentity, port: number): Promise<Server> {
  const front = createServer(identity, (client) => {
    const server = connect(port, '127.0.0.1');
    client.pipe(server).pipe(client);
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      end.on('error', () => undefined).once('close', () => other.destroy());
    }
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return front;
}
