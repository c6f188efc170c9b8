import type { Party } from '../alexa/server/contract';
import { connectionFault } from '../alexa/http';
import type { HeaderList } from './Recorded';
import type { Wire } from './Wire';

/**
 * Returns a `fetch` whose requests are recorded.
 *
 * @param wire records them
 * @param from who sends them
 * @param to who receives them
 * @param send sends them. Default: `fetch`
 */
export function recordFetch(wire: Wire, from: Party, to: Party, send = fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const body = String(init?.body ?? '');
    const recording = wire.begin({
      from,
      to,
      request: { method, url, headers: pairs(request), body },
    });
    const start = performance.now();
    const fail = (error: unknown): void => {
      const waited = Math.round(performance.now() - start);
      const isTimeout = init?.signal?.aborted === true;
      recording.fail(
        isTimeout ? `There was no response within ${waited} ms.` : `${connectionFault(error)}.`,
      );
    };
    try {
      const response = await send(input, init);
      response
        .clone()
        .text()
        .then((text) => {
          const { status } = response;
          recording.end({ status, headers: pairs(response), body: text });
        }, fail);
      return response;
    } catch (error) {
      fail(error);
      throw error;
    }
  };
}

function pairs({ headers }: Request | Response): HeaderList {
  return [...headers];
}
