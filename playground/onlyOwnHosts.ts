import type { RequestHandler } from 'express';

/**
 * Refuses requests whose Host header names another server. A browser sends such a header after DNS
 * rebinding: a site that has its own name resolve to this machine.
 *
 * @param url the server's origin, with the port
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Host
 */
export function onlyOwnHosts(url: string): RequestHandler {
  const { host, port } = new URL(url);
  const hosts: readonly unknown[] = [host, `localhost:${port}`];
  return (request, response, next) => {
    if (hosts.includes(request.headers.host)) next();
    else response.status(403).json({ error: `The Host header must be ${host}.` });
  };
}
