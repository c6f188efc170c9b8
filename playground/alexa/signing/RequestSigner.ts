import { sign, type X509Certificate } from 'node:crypto';
import type { AlexaCertificates } from './AlexaCertificates';

/** Where Alexa keeps its certificates. */
const BUCKET = 'https://s3.amazonaws.com';

/** The path of the chain, both in Amazon's bucket and on the playground's server. */
export const certificatePath = '/echo.api/echo-api-cert-playground.pem';

/** The headers that prove that a request comes from Alexa. */
export interface SignatureHeaders {
  readonly 'Signature-256': string;
  /** The older signature, with SHA-1. Alexa still sends it; skills should ignore it. */
  readonly Signature: string;
  readonly SignatureCertChainUrl: string;
}

/** Signs requests as Alexa does. */
export class RequestSigner {
  /** The chain, in PEM. */
  readonly certificateChain: string;
  /** The certificate that a skill must trust. */
  readonly rootCertificate: X509Certificate;

  /** @param certificates the key to sign with, and its certificates */
  constructor(private readonly certificates: AlexaCertificates) {
    this.certificateChain = certificates.chain.map(String).join('');
    this.rootCertificate = certificates.root;
  }

  /**
   * Signs a request.
   *
   * @param body the exact bytes of the body
   * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#check-request-signature
   */
  sign(body: Buffer): SignatureHeaders {
    const { privateKey } = this.certificates;
    return {
      'Signature-256': sign('RSA-SHA256', body, privateKey).toString('base64'),
      Signature: sign('RSA-SHA1', body, privateKey).toString('base64'),
      SignatureCertChainUrl: `${BUCKET}${certificatePath}`,
    };
  }
}
