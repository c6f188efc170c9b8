/** A response body is longer than allowed. */
export class BodyTooLongError extends Error {
  override readonly name = 'BodyTooLongError';

  /** @param bytes the limit */
  constructor(readonly bytes: number) {
    super(`the body is longer than ${bytes} bytes`);
  }
}

/**
 * Reads the body of a response, up to a limit.
 *
 * @param response the response
 * @param bytes the limit
 * @throws {BodyTooLongError} when the body is longer
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
 * Returns why a fetch failed. Node puts the reason, such as `ECONNREFUSED`, into the error's cause.
 *
 * @param error the error that `fetch` threw
 */
export function connectionFault(error: unknown): string {
  const { cause } = error as { cause?: NodeJS.ErrnoException };
  const code = cause?.code;
  return code ?? (error as Error).message;
}
