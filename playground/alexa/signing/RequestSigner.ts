import { sign, type X509Certificate } from 'node:crypto';
import type { AlexaCertificates } from './AlexaCertificates';

/** Where Alexa keeps her certificates. */
const BUCKET = 'https://s3.amazonaws.com';

/** The path of the chain, in Amazon's bucket as on the playground's own server. */
export const certificatePath = '/echo.api/echo-api-cert-playground.pem';

/** The headers by which a skill knows Alexa. */
export interface SignatureHeaders {
  readonly 'Signature-256': string;
  /** The former signature, by SHA-1. Alexa still sends it; nobody should check it. */
  readonly Signature: string;
  readonly SignatureCertChainUrl: string;
}

/** Signs requests as Alexa does. */
export class RequestSigner {
  /** The chain in PEM, as it is served. */
  readonly certificateChain: string;
  /** The certificate that a skill has to trust. */
  readonly rootCertificate: X509Certificate;

  /** @param certificates what is signed with */
  constructor(private readonly certificates: AlexaCertificates) {
    this.certificateChain = certificates.chain.map(String).join('');
    this.rootCertificate = certificates.root;
  }

  /**
   * Signs a request.
   *
   * @param body the body, byte by byte as it will be sent
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
