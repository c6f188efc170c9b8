import { request } from 'node:http';

/** The answer to a request that named a host of the test's choice. */
export interface Answer {
  readonly status: number | undefined;
  readonly location: string | undefined;
}

/**
 * Sends a request with a Host header and a target that `fetch` would not send.
 *
 * @param origin where the server listens
 * @param target the request target, sent as it is
 * @param host the Host header
 * @param method the HTTP method. Default: GET
 */
export function requestTo(
  origin: string,
  target: string,
  host: string,
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: target, method, headers: { host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}
