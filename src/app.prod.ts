import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { CertificateStore, fetchCertificate, RequestVerifier } from './alexa/verification';
import type { ProductionConfig } from './config';

/** Creates a verifier that only accepts Alexa's requests, using Node's root certificates. */
export function createVerifier({ skillId }: ProductionConfig): RequestVerifier {
  const roots = rootCertificates.map((pem) => new X509Certificate(pem));
  const certificates = new CertificateStore({ fetchText: fetchCertificate, roots });
  return new RequestVerifier({ skillId, certificates });
}
