import express, { type ErrorRequestHandler, type Express } from 'express';
import { skillLinkPath } from '../../../linking/redirectUrls';
import { onlyOwnHosts } from '../../onlyOwnHosts';
import { certificatePath } from '../signing';
import { api } from './api';
import type { AppOptions } from './AppOptions';
import { sendCertificates } from './certificates';
import { onlyFromThePage, redirectLocalhost, secureHeaders } from './guards';
import { linkRoutes } from './linkRoutes';
import { pageRoutes } from './page';

/**
 * Creates the server's app: the page, its API, the routes to the authorization server and back, and
 * the certificates that Alexa keeps in an S3 bucket.
 *
 * @param options what to serve
 */
export function createApp({ device, signer, vendorId, url, now }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyOwnHosts(url), redirectLocalhost(url), secureHeaders);
  app.use(linkRoutes(device, skillLinkPath(vendorId), url));
  app.get(certificatePath, sendCertificates(signer));
  app.use('/api', onlyFromThePage(url), api(device, now));
  app.use(pageRoutes());
  app.use((_request, response) => response.status(404).json({ error: 'Not found.' }));
  app.use(handleError);
  return app;
}

/** Express would send the stack. */
const handleError: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  const { status = 500 } = error;
  if (status >= 500) console.error("The playground's Alexa failed:", error);
  const text = status >= 500 ? 'Internal error: see the terminal.' : 'Bad request.';
  response.status(status).json({ error: text });
};
