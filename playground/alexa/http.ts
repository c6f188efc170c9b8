/** The body is longer than it may be. */
export class BodyTooLongError extends Error {
  override readonly name = 'BodyTooLongError';

  /** @param bytes how long it may be */
  constructor(readonly bytes: number) {
    super(`the body is longer than ${bytes} bytes`);
  }
}

/**
 * Reads the body of a response, and no more of it than it may have.
 *
 * @param response what was fetched
 * @param bytes how long the body may be
 * @throws {BodyTooLongError} when it is longer
 */
export async function readText(response: Response, bytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: ReadableStream<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > bytes) throw new BodyTooLongError(bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Why a fetch failed: undici hides the reason in the cause (`ECONNREFUSED`, `ENOTFOUND`).
 *
 * @param error what fetch threw
 */
export function connectionFault(error: unknown): string {
  const { cause } = error as { cause?: NodeJS.ErrnoException };
  const code = cause?.code;
  return code ?? (error as Error).message;
}
