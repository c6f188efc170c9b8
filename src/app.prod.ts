import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { CertificateStore, fetchCertificate, RequestVerifier } from './alexa/verification';
import type { ProductionConfig } from './config';

/**
 * Tells Alexa's requests from others in production, by the roots that Node trusts.
 *
 * @param config what the skill has to be told
 */
export function createVerifier({ skillId }: ProductionConfig): RequestVerifier {
  const roots = rootCertificates.map((pem) => new X509Certificate(pem));
  const certificates = new CertificateStore({ fetchText: fetchCertificate, roots });
  return new RequestVerifier({ skillId, certificates });
}
