import type { OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';

// Faults of a server in Auth0's place, for `answerWith` of userinfoServer.ts.

/** Accepts the request and never answers. */
export const silence: RequestListener = () => undefined;

/** Promises a body that never comes. */
export const silenceAfterHeaders: RequestListener = (_request, response) => {
  json(response).flushHeaders();
};

/** Sends a body a byte at a time, without end. */
export const drip: RequestListener = (_request, response) => {
  json(response);
  const dripping = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(dripping));
};

/** Cuts the connection as a crashed process does: TCP RST. */
export const reset: RequestListener = (request) => {
  request.socket.resetAndDestroy();
};

/** Closes its side of the connection without an answer, but keeps listening. */
export const halfOpen: RequestListener = (request) => {
  request.socket.end();
};

/** Promises more than it sends before it hangs up. */
export const truncated: RequestListener = (_request, response) => {
  json(response, { 'content-length': '100' }).write('{"sub":"auth0|1"');
  response.socket?.end();
};

/** Sends a body that breaks off between two chunks. */
export const truncatedChunks: RequestListener = (_request, response) => {
  json(response).write('{"sub":"auth0|1"');
  response.socket?.end();
};

/** Sends five megabytes, as fast as they are read. */
export const huge: RequestListener = (_request, response) => {
  pipeline(blanks(80), json(response), () => undefined);
};

/** Sends an endless body, as fast as it is read. */
export const endless: RequestListener = (_request, response) => {
  pipeline(blanks(), json(response), () => undefined);
};

/** Sends an endless body that is a thousand times larger when it is decompressed. */
export const gzipBomb: RequestListener = (_request, response) => {
  const body = json(response, { 'content-encoding': 'gzip' });
  pipeline(blanks(), createGzip(), body, () => undefined);
};

/** Redirects to another address. */
export function redirectTo(status: number, location: string): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { location }).end();
  };
}

/** Answers after a delay, in milliseconds. */
export function late(milliseconds: number, listener: RequestListener): RequestListener {
  return (request, response) => {
    void sleep(milliseconds, undefined, { ref: false }).then(() => listener(request, response));
  };
}

/** Does one thing for each request, in order, then repeats the last one. */
export function inTurn(...listeners: readonly RequestListener[]): RequestListener {
  const left = [...listeners];
  return (request, response) => {
    const listener = left.length > 1 ? left.shift() : left[0];
    listener?.(request, response);
  };
}

function json(response: ServerResponse, headers: OutgoingHttpHeaders = {}): ServerResponse {
  return response.writeHead(200, { 'content-type': 'application/json', ...headers });
}

/** White space, which JSON allows anywhere, in chunks of 64 KB. Default: without end. */
function blanks(chunks = Infinity): Readable {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  let left = chunks;
  return new Readable({
    read() {
      this.push(left-- > 0 ? chunk : null);
    },
  });
}
