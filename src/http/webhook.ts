import type { App } from '@jovotech/framework';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { tidyEnvelope } from '../alexa/envelope';
import type { RequestVerifier } from '../alexa/verification';
import { describeFault, LARGEST_REQUEST_BYTES } from './describeFault';
import { sendError } from './sendError';
import { SkillExchange } from './SkillExchange';

/**
 * The skill as a web service: `POST /webhook` for Alexa; `GET /healthz` (the process lives) and
 * `GET /readyz` (it may be sent requests) for whoever runs it.
 *
 * @param skill who answers
 * @param verifier tells whom: requests that are not Alexa's are refused with 400
 * @param isStopping whether the process is about to end, so that it should get no new requests
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

  // The body is kept as it came: Alexa's signature covers its very bytes.
  const rawBody = express.raw({ type: () => true, limit: LARGEST_REQUEST_BYTES });
  app.post('/webhook', rawBody, (request, response, next) => {
    verifier
      .verify(request.headers, bodyOf(request))
      .then((envelope) =>
        skill.handle(new SkillExchange(request, response, tidyEnvelope(envelope), skill)),
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
  // Express takes a function of four parameters for one that answers errors.
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { status, message } = describeFault(error);
    sendError(response, status, message);
  });
  return app;
}

/** The body as it came. Express leaves out one that is empty. */
function bodyOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
