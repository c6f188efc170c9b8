/** Alexa waits 8 s for an answer; the certificate is only the beginning of it. */
const DEADLINE_MS = 1_500;

/** A chain of four certificates is about 6 KB. */
const LARGEST_CHAIN_BYTES = 64 * 1024;

/**
 * Fetches the text at a URL, within 1.5 s and up to 64 KB, following no redirect.
 *
 * @param url where to fetch from
 * @throws when it cannot be had
 */
export async function fetchCertificate(url: URL): Promise<string> {
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`GET ${url.href} answered ${response.status}.`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early ends the transfer.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_CHAIN_BYTES) throw new Error(`GET ${url.href} answered with too much.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
