import autocannon from 'autocannon';
import { latencyOf, type Latency } from '../statistics';
import type { Laboratory } from './Laboratory';
import { isRight, requestOf, type RequestKind } from './requests';

/** The target and the kind of a load. */
export interface LoadOptions {
  readonly port: number;
  readonly kind: RequestKind;
  /** How many users take turns. */
  readonly users: number;
  /** How many connections are kept open and busy. */
  readonly connections: number;
  /** For how long, in milliseconds, or for how many requests. */
  readonly until: { readonly milliseconds: number } | { readonly requests: number };
}

/** A request without an answer for this long has failed. */
const LONGEST_SECONDS = 60;

/** The outcome. */
export interface Load {
  readonly requestsPerSecond: number;
  readonly latency: Latency;
  readonly requests: number;
}

/**
 * Sends signed requests. Each connection sends the next one as soon as the last one is answered.
 *
 * @throws when an answer is wrong or missing: a fast failure is worth nothing
 */
export async function loadWith(laboratory: Laboratory, options: LoadOptions): Promise<Load> {
  const { port, kind, users, connections, until } = options;
  const times: number[] = [];
  const requests = signedRequests(laboratory, kind, users);
  const start = performance.now();
  let end = start;
  const { errors, non2xx, mismatches } = await new Promise<autocannon.Result>((resolve, reject) => {
    const settings: autocannon.Options = {
      url: `http://127.0.0.1:${port}`,
      connections,
      ...('requests' in until ? { amount: until.requests } : { duration: LONGEST_SECONDS }),
      requests,
      // How often it checks whether to stop, in milliseconds.
      sampleInt: 50,
      verifyBody: (body) => isRight(kind, String(body)),
    };
    const run = autocannon(settings, (error: Error | null, result) =>
      error ? reject(error) : resolve(result),
    );
    // Its own histogram only has whole milliseconds.
    run.on('response', (_client, _status, _bytes, milliseconds) => {
      times.push(milliseconds);
      end = performance.now();
      // Even a short run on a busy machine must get one answer for each connection.
      const isOver = 'milliseconds' in until && end >= start + until.milliseconds;
      if (isOver && times.length >= connections) run.stop();
    });
  });
  const failures = errors + non2xx + mismatches;
  if (failures > 0 || times.length === 0) {
    throw new Error(`${failures} of ${times.length} answers (${kind}) were wrong or never came.`);
  }
  return {
    requestsPerSecond: (times.length * 1_000) / (end - start),
    latency: latencyOf(times),
    requests: times.length,
  };
}

/** Returns one request for each user, signed now: Alexa's requests are valid for 150 s. */
function signedRequests(
  { signer }: Laboratory,
  kind: RequestKind,
  users: number,
): autocannon.Request[] {
  return Array.from({ length: users }, (_, user) => {
    const body = JSON.stringify(requestOf(kind, user));
    const headers = { 'content-type': 'application/json', ...signer.sign(Buffer.from(body)) };
    return { method: 'POST', path: '/webhook', headers, body };
  });
}
