import type { ServerResponse } from 'node:http';
import { errorBody } from './errorBody';

/** Sends a value as JSON. Does nothing if a response has been sent already. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent) return;
  const body = JSON.stringify(value);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}

/** Sends an error as JSON, without internals. Does nothing if a response has been sent already. */
export function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, errorBody(status, message));
}
