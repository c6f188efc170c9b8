import type { App } from '@jovotech/framework';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { tidyEnvelope } from '../alexa/envelope';
import type { RequestVerifier } from '../alexa/verification';
import { describeFault, LARGEST_REQUEST_BYTES } from './describeFault';
import { readBody } from './readBody';
import { sendError, sendJson } from './sendJson';
import { SkillExchange } from './SkillExchange';

/**
 * Creates the web service: `POST /webhook` for Alexa, `GET /healthz` (the process runs) and `GET
 * /readyz` (it accepts requests) for operators. There are no other routes, so there is no router.
 *
 * @param verifier requests that it rejects get a 400
 * @param isStopping whether the process is about to end. Default: never
 */
export function createWebhook(
  skill: App,
  verifier: RequestVerifier,
  isStopping: () => boolean = () => false,
): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Alexa signs the raw body.
    const body = await readBody(request, LARGEST_REQUEST_BYTES);
    const envelope = await verifier.verify(request.headers, body);
    await skill.handle(new SkillExchange(request, response, tidyEnvelope(envelope)));
  };

  return (request, response) => {
    switch (routeOf(request)) {
      case 'POST /webhook':
        answer(request, response).catch((error: unknown) => {
          const { status, message } = describeFault(error);
          sendError(response, status, message);
        });
        break;
      case 'GET /healthz':
        sendJson(response, 200, { status: 'ok' });
        break;
      case 'GET /readyz': {
        const isReady = skill.isInitialized && !isStopping();
        sendJson(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });
        break;
      }
      default:
        sendError(response, 404, 'There is nothing at this address.');
    }
  };
}

function routeOf({ method = '', url = '' }: IncomingMessage): string {
  const [path] = url.split('?', 1);
  // Node omits the body of an answer to HEAD.
  return `${method === 'HEAD' ? 'GET' : method} ${path}`;
}
