import axios, { type AxiosInstance } from 'axios';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';

/** Far above any profile that Auth0 sends, far below what would hurt. */
const LARGEST_PROFILE_BYTES = 64 * 1024;

/** So many calls are under way at once at the most; more wait for their turn. */
const MOST_SOCKETS = 64;

/**
 * A client for Auth0's `/userinfo`, to be made once: its connections are kept open between requests.
 *
 * @param auth0Url Auth0's origin, without a slash at its end
 */
export function createClient(auth0Url: string): AxiosInstance {
  const agentOptions = { keepAlive: true, maxSockets: MOST_SOCKETS };
  return axios.create({
    baseURL: auth0Url,
    headers: { accept: 'application/json' },
    maxContentLength: LARGEST_PROFILE_BYTES,
    // A redirect would carry the access token elsewhere.
    maxRedirects: 0,
    proxy: false,
    httpAgent: new HttpAgent(agentOptions),
    httpsAgent: new HttpsAgent(agentOptions),
  });
}
