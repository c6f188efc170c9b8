import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { playgroundHost } from '../../src/config/laptop';
import { onlyOwnHosts } from '../onlyOwnHosts';
import type { Auth0, Auth0Options } from './Auth0';
import { loginRouter } from './login';
import { managementRouter } from './management';
import { MemoryStore } from './MemoryStore';
import { sendIcon } from './icon';
import { Directory } from './Directory';
import { routes } from './configuration';
import { defaultPeople, type Person } from './people';
import { createProvider } from './provider';
import { createSigningKey } from './signingKey';
import { TenantLog } from './TenantLog';

/**
 * Starts a stand-in for an Auth0 tenant on this computer: a certified OpenID provider with Auth0's
 * paths, errors and limits, and a login page.
 *
 * @param options the application and its users
 * @returns the running stand-in
 * @throws {NodeJS.ErrnoException} `EADDRINUSE` when the port is in use
 * @see https://github.com/panva/node-oidc-provider
 */
export async function startAuth0(options: Auth0Options): Promise<Auth0> {
  const { people = defaultPeople, before = passOn } = options;
  const users = (): readonly Person[] => (people instanceof Directory ? people.all : people);
  const [redirectUri = ''] = options.redirectUris;
  const homeUrl = URL.canParse(redirectUri) ? new URL(redirectUri).origin : undefined;
  const { store = new MemoryStore(), signingKey = createSigningKey() } = options;
  let lifetime = options.accessTokenLifetimeSeconds ?? 86_400;
  let userinfoCalls = 0;

  // The issuer contains the port, which is known once the server listens.
  const app = express().disable('x-powered-by');
  const server = createServer(app).listen(options.port ?? 0, playgroundHost);
  await once(server, 'listening');
  const url = `http://${playgroundHost}:${(server.address() as AddressInfo).port}`;

  const log = new TenantLog(options.clientId, () => new URL(url).host);
  const provider = await createProvider({
    issuer: `${url}/`,
    options,
    people: users,
    homeUrl,
    store,
    signingKey,
    log,
    accessTokenLifetime: () => lifetime,
    onUserinfoCall: () => (userinfoCalls += 1),
  }).catch((error: unknown) => {
    server.close();
    throw error;
  });
  // The provider builds redirects from the Host header.
  app.use(
    onlyOwnHosts(url),
    before,
    sendIcon,
    managementRouter(url, routes.token, log),
    loginRouter(provider, users, log, homeUrl),
  );
  // There is no body parser in front of the provider, which reads request bodies itself.
  const handleRest = provider.callback();
  app.use((request, response) => void handleRest(request, response));

  return {
    url,
    setAccessTokenLifetime(seconds) {
      lifetime = seconds;
      return Promise.resolve();
    },
    expireAccessTokens() {
      store.remove('AccessToken');
      return Promise.resolve();
    },
    revokeRefreshTokens() {
      store.remove('RefreshToken');
      return Promise.resolve();
    },
    revokeAll() {
      store.clear();
      return Promise.resolve();
    },
    userinfoCalls: () => Promise.resolve(userinfoCalls),
    async close() {
      server.close().closeAllConnections();
      await once(server, 'close');
    },
  };
}

const passOn: RequestHandler = (_request, _response, next) => next();
