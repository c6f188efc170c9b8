import type { Agent, ClientRequest } from 'node:http';

/** An undocumented method of agents that libraries rely on. */
interface Internals {
  addRequest(request: ClientRequest, options: Destination): void;
}

interface Destination {
  readonly host?: string;
  readonly port?: number | string;
}

/**
 * Makes an agent pass only the destination to its connections. A kept-alive connection would otherwise
 * hold all options of the request that opened it: the access token, the path and, through axios'
 * options, the response.
 *
 * @see https://github.com/nodejs/node/blob/v24.x/lib/_http_agent.js `installListeners`
 */
export function forgetful<Kind extends Agent>(agent: Kind): Kind {
  const internals = agent as unknown as Internals;
  const addRequest = internals.addRequest.bind(agent);
  internals.addRequest = (request, { host, port }) => addRequest(request, { host, port });
  return agent;
}
