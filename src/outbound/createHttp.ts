import axios, { type AxiosInstance } from 'axios';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { startEarly } from './earlyConnection';
import { forgetful } from './forgetful';

/** Far above a profile with an embedded picture (340 kB has been seen), and still harmless. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;

/** The maximum number of concurrent calls; more are queued. */
const MOST_SOCKETS = 64;

/**
 * Creates an HTTP client for a service. Create one per service, because it keeps connections open.
 *
 * @param origin the origin without a trailing slash
 */
export function createHttp(origin: string): AxiosInstance {
  const agentOptions = { keepAlive: true, maxSockets: MOST_SOCKETS };
  return axios.create({
    baseURL: origin,
    headers: { accept: 'application/json' },
    maxContentLength: LARGEST_ANSWER_BYTES,
    // A redirect would send the access token elsewhere.
    maxRedirects: 0,
    proxy: false,
    httpAgent: forgetful(new HttpAgent(agentOptions)),
    httpsAgent: startEarly(forgetful(new HttpsAgent(agentOptions))),
  });
}
