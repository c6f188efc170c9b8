import { createHash, randomBytes } from 'node:crypto';

/** Proves that a token request comes from the client that started the sign-in. */
export interface Pkce {
  readonly verifier: string;
  readonly challenge: string;
}

/**
 * Creates a verifier and its S256 challenge.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7636#section-4
 */
export function createPkce(): Pkce {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}
