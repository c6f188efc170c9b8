import axios, { type AxiosInstance } from 'axios';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { forgetful } from './forgetful';

/** Far above a profile with a picture in it (340 kB were seen), far below what would hurt. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;

/** How many calls can be under way at once; more wait for their turn. */
const MOST_SOCKETS = 64;

/**
 * Creates an HTTP client for a service. Create it once: it keeps its connections open.
 *
 * @param origin of the service, without a slash at its end
 */
export function createHttp(origin: string): AxiosInstance {
  const agentOptions = { keepAlive: true, maxSockets: MOST_SOCKETS };
  return axios.create({
    baseURL: origin,
    headers: { accept: 'application/json' },
    maxContentLength: LARGEST_ANSWER_BYTES,
    // A redirect would carry the access token elsewhere.
    maxRedirects: 0,
    proxy: false,
    httpAgent: forgetful(new HttpAgent(agentOptions)),
    httpsAgent: forgetful(new HttpsAgent(agentOptions)),
  });
}
