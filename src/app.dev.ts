import { CertificateStore, fetchCertificate, RequestVerifier } from './alexa/verification';
import type { LaptopConfig } from './config';

/**
 * Tells requests of the playground's Alexa from all others, by the same rules as in production. She
 * keeps her certificates on the laptop, and no root but hers is trusted: not even Amazon's.
 *
 * @param config what the skill has to be told
 */
export function createVerifier({ skillId, ...config }: LaptopConfig): RequestVerifier {
  const certificates = new CertificateStore({
    fetchText: ({ pathname }) => fetchCertificate(new URL(pathname, config.playgroundUrl)),
    roots: [config.playgroundRoot],
  });
  return new RequestVerifier({ skillId, certificates });
}
