import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestHandler, Response } from 'express';
import type { AnswerFault } from './Trouble';

/** How long Auth0 rate-limits, in seconds. */
const LIMIT_SECONDS = 60;

/** Answers in place of a server, or lets it answer later. */
const answers: Readonly<Record<AnswerFault, RequestHandler>> = {
  'slow-3s': after(3_000),
  'slow-10s': after(10_000),
  '401': (_request, response) => {
    // Plain text, as Auth0 sends it: only the header has the reason.
    response.set(
      'WWW-Authenticate',
      'Bearer realm="Users", error="invalid_token", error_description="The access token expired"',
    );
    response.status(401).end('Unauthorized');
  },
  '403': (_request, response) => {
    // https://www.rfc-editor.org/rfc/rfc6750#section-3.1
    response.set('WWW-Authenticate', 'Bearer error="insufficient_scope"');
    sendJson(response, 403, { error: 'insufficient_scope', error_description: 'Forbidden' });
  },
  '429': (_request, response) => {
    const reset = Math.ceil(Date.now() / 1_000) + LIMIT_SECONDS;
    response.set({
      'X-RateLimit-Limit': '10',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': String(reset),
    });
    const description = 'Too many requests. Check the X-RateLimit-* headers.';
    sendJson(response, 429, { error: 'too_many_requests', error_description: description });
  },
  '500': (_request, response) =>
    sendJson(response, 500, { statusCode: 500, error: 'Internal Server Error' }),
  // The client sees ECONNRESET, as when a server dies.
  down: (request) => void request.socket.destroy(),
  nonsense: (_request, response) => {
    response.type('html').send('<!doctype html><title>Welcome</title><h1>It works!</h1>');
  },
  empty: (_request, response) => sendJson(response, 200, {}),
};

/** Returns what answers in place of a server. */
export function answerOf(fault: AnswerFault): RequestHandler {
  return answers[fault];
}

function after(milliseconds: number): RequestHandler {
  return (_request, response, next) => {
    const closed = new AbortController();
    response.once('close', () => closed.abort());
    sleep(milliseconds, undefined, closed).then(
      () => next(),
      // The client has left.
      () => undefined,
    );
  };
}

function sendJson(response: Response, status: number, body: object): void {
  response.status(status).json(body);
}
