/** Alexa waits 8 s for a response, and fetching the certificate is only the first step. */
const DEADLINE_MS = 1_500;

/** A chain of four certificates is about 6 KB. */
const LARGEST_CHAIN_BYTES = 64 * 1024;

/**
 * Fetches text of up to 64 KB within 1.5 s, without following redirects.
 *
 * @throws if the fetch fails
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
  // Leaving the loop early cancels the download.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_CHAIN_BYTES) throw new Error(`GET ${url.href} returned too much data.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
