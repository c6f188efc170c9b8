import type { App } from '@jovotech/framework';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { tidyEnvelope } from '../alexa/envelope';
import type { RequestVerifier } from '../alexa/verification';
import { describeFault, LARGEST_REQUEST_BYTES } from './describeFault';
import { sendError } from './sendError';
import { SkillExchange } from './SkillExchange';

/**
 * Creates the web service: `POST /webhook` for Alexa, `GET /healthz` (the process runs) and `GET
 * /readyz` (it accepts requests) for operators.
 *
 * @param verifier requests that it rejects get a 400
 * @param isStopping whether the process is about to end. Default: never
 */
export function createWebhook(
  skill: App,
  verifier: RequestVerifier,
  isStopping: () => boolean = () => false,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.disable('query parser');

  // Alexa signs the raw body.
  const rawBody = express.raw({ type: () => true, limit: LARGEST_REQUEST_BYTES });
  app.post('/webhook', rawBody, (request, response, next) => {
    verifier
      .verify(request.headers, bodyOf(request))
      .then((envelope) =>
        skill.handle(new SkillExchange(request, response, tidyEnvelope(envelope))),
      )
      .catch(next);
  });

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', (_request, response) => {
    const ready = skill.isInitialized && !isStopping();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });

  app.use((_request, response) => sendError(response, 404, 'There is nothing at this address.'));
  // Express treats a function with four parameters as an error handler.
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { status, message } = describeFault(error);
    sendError(response, status, message);
  });
  return app;
}

/** Returns the raw body. Express omits an empty one. */
function bodyOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
