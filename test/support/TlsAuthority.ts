import { KeyObject, webcrypto } from 'node:crypto';
import {
  issueCertificate,
  type CertificateOptions,
  type Certified,
} from '../../playground/alexa/signing';

const DAY_MS = 86_400_000;

/** What a TLS server shows and proves, as PEM. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
}

/** An authority for the TLS servers of a test. All of its keys are generated when the test starts. */
export class TlsAuthority {
  private constructor(
    private readonly root: Certified,
    private readonly serverKeys: webcrypto.CryptoKeyPair,
  ) {}

  static async create(): Promise<TlsAuthority> {
    const [keys, serverKeys] = await Promise.all([newTlsKeys(), newTlsKeys()]);
    const root = await issueCertificate({
      name: 'Test Root',
      isAuthority: true,
      keys,
      ...thisMonth(),
    });
    return new TlsAuthority(root, serverKeys);
  }

  /** The certificate that clients must trust, as PEM: for `ca`, or in a file for NODE_EXTRA_CA_CERTS. */
  get pem(): string {
    return this.root.certificate.toString();
  }

  /**
   * Issues a certificate to a server.
   *
   * @param special the differences from a good one for `localhost`
   */
  async issue(special: Partial<CertificateOptions> = {}): Promise<TlsIdentity> {
    const { certificate } = await issueCertificate({
      name: 'localhost',
      dnsNames: ['localhost'],
      issuer: this.root,
      keys: this.serverKeys,
      ...thisMonth(),
      ...special,
    });
    const key = KeyObject.from(this.serverKeys.privateKey).export({ type: 'pkcs8', format: 'pem' });
    return { key: key.toString(), cert: certificate.toString() };
  }
}

/** Valid since yesterday, and for 30 days. */
function thisMonth(): Pick<CertificateOptions, 'notBefore' | 'notAfter'> {
  const now = Date.now();
  return { notBefore: new Date(now - DAY_MS), notAfter: new Date(now + 30 * DAY_MS) };
}

/** Keys that a TLS server can be given, unlike those that Alexa signs with. */
function newTlsKeys(): Promise<webcrypto.CryptoKeyPair> {
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2_048 };
  const algorithm = { ...rsa, publicExponent: new Uint8Array([1, 0, 1]) };
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}
