import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { TlsAuthority } from '../../support/TlsAuthority';
import type { Fault } from './faults';
import { hosts, standIns, type Asked, type Reply } from './standIns';

/** A server that is all providers at once, under their own names, with one fault. */
export interface Internet {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts the providers.
 *
 * @param authority issues the server's certificate
 * @param fault what is wrong with all of them. Default: nothing
 */
export async function startInternet(authority: TlsAuthority, fault?: Fault): Promise<Internet> {
  const issuer = fault === 'certificate' ? await TlsAuthority.create() : authority;
  const identity = await issuer.issue({ dnsNames: Object.keys(hosts) });
  const server = createServer(identity, (request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
      const { authorization } = request.headers;
      const form = new URLSearchParams(await text(request));
      const reply = await replyTo({ url, form, authorization }, fault);
      if (reply === 'cut') return void request.socket.destroy();
      const { status, body, location } = reply;
      response.writeHead(status, location === undefined ? {} : { location });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function replyTo(asked: Asked, fault: Fault | undefined): Promise<Reply> {
  const name = hosts[asked.url.hostname];
  if (!name) return { status: 421, body: '' };
  const isToken = asked.form.has('grant_type');
  if (isToken && fault === 'slow') await setTimeout(5_000);
  if (isToken && fault === 'down') return 'cut';
  return standIns[name](asked, fault);
}
