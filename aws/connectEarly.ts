import { connect } from 'node:tls';
import type { EarlyConnection } from '../src/outbound/earlyConnection';

/**
 * Opens a connection to Auth0 and sends nothing. The first linked answer would otherwise wait for this:
 * looking up the name and shaking hands takes more than two round trips. If it fails, the first call
 * opens its own connection.
 *
 * @param domain Auth0's domain. A bad one is reported by the skill's configuration
 */
export function connectEarly(domain = ''): EarlyConnection | undefined {
  const url = `https://${domain}`;
  if (domain === '' || !URL.canParse(url)) return undefined;
  const { hostname: host, port } = new URL(url);
  const destination = { host, port: Number(port) || 443 };
  const socket = connect({ ...destination, servername: host, ALPNProtocols: ['http/1.1'] });
  socket.on('error', () => undefined);
  return { ...destination, socket, openedAt: performance.now() };
}
