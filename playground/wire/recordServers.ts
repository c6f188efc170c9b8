import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Party } from '../alexa/server/contract';
import type { HeaderList } from './Recorded';
import { routeOf } from './routes';
import type { Wire } from './Wire';

/** Where Node's HTTP servers announce each request before they handle it. */
const CHANNEL = 'http.server.request.start';

/**
 * Records what the servers of this process receive, except for pages and their own requests.
 *
 * @param wire records it
 * @param partyAt returns who listens on a port; undefined for a server to leave out
 * @returns stops recording
 * @see https://nodejs.org/api/diagnostics_channel.html#http
 */
export function recordServers(
  wire: Wire,
  partyAt: (port: number | undefined) => Party | undefined,
): () => void {
  const onRequest = (announcement: unknown): void => {
    const { request, response } = announcement as {
      request: IncomingMessage;
      response: ServerResponse;
    };
    const to = partyAt(request.socket.localPort);
    if (to) record(wire, to, request, response);
  };
  subscribe(CHANNEL, onRequest);
  return () => void unsubscribe(CHANNEL, onRequest);
}

function record(wire: Wire, to: Party, request: IncomingMessage, response: ServerResponse): void {
  const { method = 'GET', url: target = '/' } = request;
  const origin = `http://${request.headers.host ?? ''}`;
  if (!URL.canParse(target, origin)) return;
  const url = new URL(target, origin);
  const route = routeOf(to, method, url.pathname);
  if (!route) return;

  const headers = pairs(request.rawHeaders);
  const recording = wire.begin({
    from: route.from,
    to,
    request: { method, url: url.href, headers, body: '' },
  });
  const received = copyReceived(request);
  const sent = copySent(response);
  response.once('finish', () => {
    recording.body(received());
    const { statusCode: status } = response;
    recording.end({ status, headers: listOf(response), body: sent() });
  });
  response.once('close', () => {
    if (response.writableFinished) return;
    recording.body(received());
    recording.fail('The connection was closed before the response was complete.');
  });
}

/** Copies the body as it arrives. Reading the stream would take it away from the server. */
function copyReceived(request: IncomingMessage): () => string {
  const chunks: Buffer[] = [];
  const push = request.push.bind(request);
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    return push(chunk, encoding);
  };
  return () => Buffer.concat(chunks).toString();
}

function copySent(response: ServerResponse): () => string {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  for (const name of ['write', 'end'] as const) {
    const send = response[name].bind(response) as (...given: unknown[]) => never;
    response[name] = (...given: unknown[]) => {
      keep(given[0]);
      return send(...given);
    };
  }
  return () => Buffer.concat(chunks).toString();
}

/** Pairs names with values, which Node gives in turn. */
export function pairs(raw: readonly string[]): HeaderList {
  return raw.flatMap((name, index) =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? ''] as const] : [],
  );
}

function listOf(response: ServerResponse): HeaderList {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, String(each)] as const),
  );
}
