import { once } from 'node:events';
import { connect } from 'node:net';
import type { EarlyConnection } from '../src/outbound/earlyConnection';

/**
 * Opens a connection to a service and sends nothing. The first answer would otherwise wait for this:
 * looking up the name and shaking hands takes more than two round trips. If it fails, the first call
 * opens its own connection.
 *
 * @param origin the service's origin. Nothing is opened if it isn't a valid one with `https:`
 * @returns the connection as soon as the address is known
 */
export async function connectEarly(origin: string): Promise<EarlyConnection | undefined> {
  if (!URL.canParse(origin)) return undefined;
  const { protocol, hostname: host, port } = new URL(origin);
  if (protocol !== 'https:') return undefined;
  const destination = { host, port: Number(port) || 443 };
  // A single attempt: the next one, at another address, would need another TLS socket.
  const tcp = connect({ ...destination, family: 4, autoSelectFamily: false });
  const ignored = (): undefined => undefined;
  tcp.on('error', ignored);
  if (!(await once(tcp, 'connectionAttempt').catch(ignored))) return undefined;
  // TLS loads its root certificates, which takes 10 ms: do that while the packets travel.
  const { connect: secure } = process.getBuiltinModule('node:tls');
  const socket = secure({ socket: tcp, servername: host, ALPNProtocols: ['http/1.1'] });
  socket.on('error', ignored);
  return { ...destination, socket, openedAt: performance.now() };
}
