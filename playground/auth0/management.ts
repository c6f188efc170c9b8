import { randomBytes } from 'node:crypto';
import express, { type Response, type Router } from 'express';
import { playgroundLogReader } from '../../src/config/laptop';
import { searchLog } from './searchLog';
import type { TenantLog } from './TenantLog';
import { unauthorizedClient } from './tokenError';

const TOKEN_SECONDS = 86_400;

/**
 * Creates the part of Auth0's Management API that reads the log.
 *
 * @param url the tenant's origin
 * @param tokenPath the path of the token endpoint
 * @see https://auth0.com/docs/api/management/v2/logs/get-logs
 */
export function managementRouter(url: string, tokenPath: string, log: TenantLog): Router {
  const issued = new Set<string>();

  return (
    express
      .Router()
      // Only Management API clients send JSON. The provider reads the forms of Alexa itself.
      .post(tokenPath, express.json({ limit: '10kb' }), (request, response, next) => {
        if (!request.is('application/json')) return next();
        const { clientId, clientSecret } = playgroundLogReader;
        const sent = (request.body ?? {}) as Readonly<Record<string, unknown>>;
        const isAllowed =
          sent.grant_type === 'client_credentials' &&
          sent.client_id === clientId &&
          sent.client_secret === clientSecret &&
          sent.audience === `${url}/api/v2/`;
        if (!isAllowed) {
          const { status, ...body } = unauthorizedClient;
          response.status(status).json(body);
          return;
        }
        const token = randomBytes(24).toString('base64url');
        issued.add(token);
        const answer = { access_token: token, scope: 'read:logs', expires_in: TOKEN_SECONDS };
        response.json({ ...answer, token_type: 'Bearer' });
      })
      .get('/api/v2/logs', (request, response) => {
        const token = request.get('authorization')?.replace(/^Bearer /, '') ?? '';
        if (!issued.has(token)) return refuse(response, 401, 'Invalid token', 'invalid_token');
        const query = new URLSearchParams(request.url.split('?')[1]);
        const found = searchLog(log.all, query);
        if (typeof found === 'string') refuse(response, 400, found, 'invalid_query_string');
        else response.json(found);
      })
  );
}

function refuse(response: Response, status: number, message: string, errorCode: string): void {
  const error = status === 401 ? 'Unauthorized' : 'Bad Request';
  response.status(status).json({ statusCode: status, error, message, errorCode });
}
