import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { close, listen } from '../../../support/userinfoServer';

/** A server in front of another one. */
export interface Relay {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a server that forwards requests to another one, and answers late on one path. It replaces the
 * other server's origin in answers with its own.
 *
 * @param target the origin of the other server
 * @param slowPath the path with late answers
 * @param delayMs how late, in milliseconds
 */
export async function startRelay(
  target: string,
  slowPath: string,
  delayMs: number,
): Promise<Relay> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      if (path.startsWith(slowPath)) await sleep(delayMs);
      const { authorization = '', 'content-type': type = 'text/plain' } = request.headers;
      const isPost = request.method === 'POST';
      const answer = await fetch(target + path, {
        method: request.method ?? 'GET',
        redirect: 'manual',
        headers: { 'content-type': type, ...(authorization && { authorization }) },
        ...(isPost && { body: await text(request) }),
      });
      const location = answer.headers.get('location');
      const body = (await answer.text()).replaceAll(target, url);
      response.writeHead(answer.status, location === null ? {} : { location }).end(body);
    })();
  });
  await listen(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => close(server) };
}
