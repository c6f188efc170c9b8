import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { UnfinishedEventError } from '../alexa/UnfinishedEventError';
import { type RequestVerifier, VerificationError } from '../alexa/verification';
import type { Skill } from '../app';
import { describeError } from '../logging/describeError';
import { log } from '../logging/log';
import { sendError } from './sendError';
import { SkillExchange } from './SkillExchange';

/** Requests of Alexa are a few KB long; with the state of a screen, some dozens. */
const LARGEST_REQUEST_BYTES = 256 * 1024;

/**
 * The skill as a web service: `POST /webhook` for Alexa; `GET /healthz` (the process lives) and
 * `GET /readyz` (it may be sent requests) for whoever runs it.
 *
 * @param skill who answers
 * @param verifier tells whom: requests that are not Alexa's are refused with 400
 * @param isStopping whether the process is about to end, so that it should get no new requests
 */
export function createWebhook(
  skill: Skill,
  verifier: RequestVerifier,
  isStopping: () => boolean = () => false,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', (_request, response) => {
    const ready = skill.isInitialized && !isStopping();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });

  // The body is kept as it came: Alexa's signature covers its very bytes.
  const rawBody = express.raw({ type: () => true, limit: LARGEST_REQUEST_BYTES });
  app.post('/webhook', rawBody, (request, response, next) => {
    verifier
      .verify(request.headers, bodyOf(request))
      .then((envelope) =>
        skill.handle(new SkillExchange(request, response, skill.tidy(envelope), skill)),
      )
      .catch(next);
  });

  app.use((_request, response) => sendError(response, 404, 'There is nothing at this address.'));
  app.use(answerFault);
  return app;
}

/** The body as it came. Express leaves out one that is empty. */
function bodyOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** Requests that are not Alexa's, and faults that express finds by itself (a body too large, broken off, badly compressed), or ours. */
function answerFault(
  error: Error & { readonly status?: number },
  _request: Request,
  response: Response,
  _next: NextFunction,
): void {
  if (error instanceof VerificationError) {
    log.warn({ code: error.code, cause: describeError(error.cause) }, 'refused a request');
    sendError(response, 400, error.message);
  } else if (error instanceof UnfinishedEventError) {
    log.error({ err: error }, 'a skill event is not done with');
    sendError(response, 503, 'Send it again later.');
  } else if (error.status === 413) {
    sendError(response, 413, `The body is larger than ${LARGEST_REQUEST_BYTES} bytes.`);
  } else if (error.status !== undefined && error.status < 500) {
    sendError(response, error.status, 'The request cannot be read.');
  } else {
    log.error({ err: error }, 'a request failed');
    sendError(response, 500, 'The skill failed.');
  }
}
