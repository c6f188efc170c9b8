import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { skillLinkPath } from '../../../linking/redirectUrls';
import { onlyOwnHosts } from '../../onlyOwnHosts';
import { SkillLogBook } from '../../skillLog/SkillLogBook';
import { certificatePath } from '../signing';
import { actionsWith, type Actions } from './action';
import { api } from './api';
import type { AppOptions } from './AppOptions';
import { sendCertificates } from './certificates';
import type { PageState } from './contract';
import { detailRoutes } from './details';
import { deviceRoutes } from './deviceRoutes';
import { onlyFromThePage, redirectLocalhost, secureHeaders } from './guards';
import { linkRoutes } from './linkRoutes';
import { News } from './News';
import { pageRoutes } from './page';
import { PageFeed } from './PageFeed';
import { pageState } from './pageState';

/** What the page shows that Alexa doesn't know. */
export interface PageParts {
  /** What happens to the skill. Default: nothing. */
  readonly news?: News;
  /** What the skill has logged. Default: nothing. */
  readonly log?: SkillLogBook;
  /** Returns more of what the page shows. Default: nothing. */
  readonly extras?: () => Partial<PageState>;
  /** Clears everything that a reset should clear besides the device. Default: nothing. */
  readonly onReset?: () => unknown;
  /** Creates more routes below `/api`. Default: none. */
  readonly routes?: (action: Actions) => readonly RequestHandler[];
}

/**
 * Creates the server's app: the page, its API, the routes to the authorization server and back, and
 * the certificates that Alexa keeps in an S3 bucket.
 *
 * @param options what to serve
 * @param parts what the page shows beside the device. Default: nothing
 */
export function createApp(
  { device, changeDevice, signer, vendorId, url, wire, now }: AppOptions,
  { news = new News(), log = new SkillLogBook(), extras, onReset, routes }: PageParts = {},
): Express {
  const state = (): PageState => {
    const { buildError } = news;
    const { oldestId: oldestMessage, turn: unanswered } = wire;
    return pageState(device, { buildError, oldestMessage, unanswered, ...extras?.() }, now());
  };
  const feed = new PageFeed(state, device, wire, news);
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyOwnHosts(url), redirectLocalhost(url), secureHeaders);
  app.use(linkRoutes(device, skillLinkPath(vendorId), url));
  app.get(certificatePath, sendCertificates(signer));
  app.use('/api', onlyFromThePage(url), (request, response, next) => {
    if (request.method !== 'GET') response.once('finish', () => news.emit('changed'));
    next();
  });
  app.get('/api/events', feed.open);
  const action = actionsWith(state);
  app.use('/api', detailRoutes(device, wire, log), api(device, state, onReset));
  app.use('/api', deviceRoutes({ device, changeDevice }, action), ...(routes?.(action) ?? []));
  app.use(pageRoutes());
  app.use((_request, response) => response.status(404).json({ error: 'Not found.' }));
  app.use(handleError);
  return app;
}

/** Express would send the stack. */
export const handleError: ErrorRequestHandler = (
  error: { status?: number },
  _request,
  response,
  next,
) => {
  if (response.headersSent) return next(error);
  const { status = 500 } = error;
  if (status >= 500) console.error("The playground's Alexa failed:", error);
  const text = status >= 500 ? 'Internal error: see the terminal.' : 'Bad request.';
  response.status(status).json({ error: text });
};
