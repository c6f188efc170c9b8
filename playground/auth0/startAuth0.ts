import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { playgroundHost } from '../../src/config/laptop';
import type { Auth0, Auth0Options } from './Auth0';
import { loginRouter } from './login';
import { MemoryStore } from './MemoryStore';
import { defaultPeople } from './people';
import { createProvider } from './provider';

/**
 * Starts a stand-in for an Auth0 tenant on this computer: Auth0's paths, error shapes and limits on
 * top of a certified OpenID provider, with a login page of its own.
 *
 * @param options the application that is registered with it
 * @returns the running stand-in
 * @throws {NodeJS.ErrnoException} with the code `EADDRINUSE` when the port is taken
 * @see https://github.com/panva/node-oidc-provider
 */
export async function startAuth0(options: Auth0Options): Promise<Auth0> {
  const people = options.people ?? defaultPeople;
  const store = new MemoryStore();
  let lifetime = options.accessTokenLifetimeSeconds ?? 86_400;
  let userinfoCalls = 0;

  // The issuer holds the port, which is known only when the server listens.
  const app = express().disable('x-powered-by');
  const server = createServer(app).listen(options.port ?? 0, playgroundHost);
  await once(server, 'listening');
  const url = `http://${playgroundHost}:${(server.address() as AddressInfo).port}`;

  const provider = await createProvider({
    issuer: `${url}/`,
    options,
    people,
    store,
    accessTokenLifetime: () => lifetime,
    onUserinfoCall: () => (userinfoCalls += 1),
  }).catch((error: unknown) => {
    server.close();
    throw error;
  });
  // No body parser in front of the provider: it reads its requests itself.
  const handleRest = provider.callback();
  app.use(loginRouter(provider, people), (request, response) => void handleRest(request, response));

  return {
    url,
    setAccessTokenLifetime(seconds) {
      lifetime = seconds;
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
