import type { Agent, ClientRequest } from 'node:http';

/** What an agent does with a request. Node doesn't document it, but libraries rely on it. */
interface Internals {
  addRequest(request: ClientRequest, options: Destination): void;
}

interface Destination {
  readonly host?: string;
  readonly port?: number | string;
}

/**
 * Makes an agent tell its connections where to connect to, and nothing else. A connection that is
 * kept open would otherwise hold all options of the request that opened it: the access token, the
 * path, and by way of axios' own options the answer.
 *
 * @param agent the agent
 * @returns the same
 * @see https://github.com/nodejs/node/blob/v24.x/lib/_http_agent.js `installListeners`
 */
export function forgetful<Kind extends Agent>(agent: Kind): Kind {
  const internals = agent as unknown as Internals;
  const addRequest = internals.addRequest.bind(agent);
  internals.addRequest = (request, { host, port }) => addRequest(request, { host, port });
  return agent;
}
