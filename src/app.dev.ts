import { CertificateStore, fetchCertificate, RequestVerifier } from './alexa/verification';
import type { LaptopConfig } from './config';

/**
 * Creates a verifier that only accepts requests from the playground's Alexa, by production's rules. Its
 * certificates are on the laptop, and its root is the only trusted one: not even Amazon's are.
 */
export function createVerifier({ skillId, ...config }: LaptopConfig): RequestVerifier {
  const certificates = new CertificateStore({
    fetchText: ({ pathname }) => fetchCertificate(new URL(pathname, config.playgroundUrl)),
    roots: [config.playgroundRoot],
  });
  return new RequestVerifier({ skillId, certificates });
}
