import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { auth, requiredScopes, UnauthorizedError } from 'express-oauth2-jwt-bearer';
import { ordersOf } from './orders';

/** Whose access tokens the API accepts. */
export interface ApiOptions {
  /** The issuer: your tenant with a slash at the end, `https://your-tenant.eu.auth0.com/`. */
  readonly issuer: string;
  /** The API's identifier at Auth0, letter for letter. */
  readonly audience: string;
  /** Handles requests before the API does. Default: none. */
  readonly before?: RequestHandler | undefined;
}

/**
 * Creates the API: `GET /orders` returns the orders of the user that the access token was issued for.
 *
 * @see https://auth0.com/docs/quickstart/backend/nodejs
 */
export function createApi({ issuer, audience, before }: ApiOptions): Express {
  const app = express().disable('x-powered-by');
  if (before) app.use(before);
  app.use(auth({ issuerBaseURL: issuer, audience, tokenSigningAlg: 'RS256', dpop: noDpop }));
  app.get('/orders', requiredScopes('read:orders'), (request, response) => {
    response.json({ orders: ordersOf(String(request.auth?.payload.sub)) });
  });
  app.use((_request, response) => response.status(404).json({ error: 'not_found' }));
  app.use(answerError);
  return app;
}

/** Alexa sends bearer tokens only. */
const noDpop = { enabled: false } as const;

/** Answers as RFC 6750 says: the reason is in `WWW-Authenticate`. */
const answerError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof UnauthorizedError)) return next(error);
  const { status, headers } = error;
  const { code = 'unauthorized' } = error as { readonly code?: string };
  response.status(status).set(headers).json({ error: code });
};
