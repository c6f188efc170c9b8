import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { skillLinkPath } from '../../../linking/redirectUrls';
import type { Device } from '../device/Device';
import { certificatePath, type RequestSigner } from '../signing';
import { api } from './api';
import { onlyByName, onlyFromThePage, secureHeaders } from './guards';
import { linkRoutes } from './linkRoutes';

/** What the server needs to know. */
export interface AppOptions {
  readonly device: Device;
  /** Whose certificates are served. */
  readonly signer: RequestSigner;
  readonly vendorId: string;
  /** The page's own origin. */
  readonly url: string;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The page, what it calls, the way to the authorization server and back, and the certificates that
 * Alexa keeps at Amazon's bucket.
 *
 * @param options what the server needs to know
 */
export function createApp({ device, signer, vendorId, url, now }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyByName(url), secureHeaders);
  app.use(linkRoutes(device, skillLinkPath(vendorId), url));
  app.get(certificatePath, (_request, response) => {
    response.type('application/x-pem-file').send(signer.certificateChain);
  });
  app.use('/api', onlyFromThePage(url), api(device, now));
  app.use(express.static(join(__dirname, '..', 'page'), { cacheControl: false }));
  app.use((_request, response) => response.status(404).json({ error: 'There is nothing here.' }));
  app.use(failure);
  return app;
}

/** Express would send the stack. */
const failure: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { status = 500 } = error;
  if (status >= 500) console.error("The playground's Alexa failed:", error);
  response.status(status).json({ error: status >= 500 ? 'Something broke.' : 'Bad request.' });
};
