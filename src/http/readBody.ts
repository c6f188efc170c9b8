import type { IncomingMessage } from 'node:http';

/** A request that can't be read. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  /** @param status the HTTP status that says why */
  constructor(
    readonly status: 400 | 413 | 415,
    options?: ErrorOptions,
  ) {
    super('The request can not be read.', options);
  }
}

/**
 * Reads the body of a request.
 *
 * @param request the request
 * @param largest the longest body to accept, in bytes
 * @throws {UnreadableError} when it is longer, compressed, which Alexa never does, or cut off
 */
export function readBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { 'content-encoding': encoding = 'identity' } = request.headers;
    if (encoding !== 'identity') return reject(new UnreadableError(415));
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= largest) chunks.push(chunk);
      else reject(new UnreadableError(413));
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', (cause) => reject(new UnreadableError(400, { cause })));
  });
}
