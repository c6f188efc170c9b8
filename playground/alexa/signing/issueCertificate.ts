// Must be imported before @peculiar/x509: https://github.com/PeculiarVentures/x509#readme
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type Extension,
} from '@peculiar/x509';
import { webcrypto, X509Certificate } from 'node:crypto';

/** An issuer of certificates. */
export interface Issuer {
  /** The common name. */
  readonly name: string;
  readonly keys: webcrypto.CryptoKeyPair;
}

/** A subject with its certificate. It can issue certificates too. */
export interface Certified extends Issuer {
  readonly certificate: X509Certificate;
}

/** The contents of a certificate. */
export interface CertificateOptions {
  /** The common name of the subject. */
  readonly name: string;
  /** The issuer. Default: the subject, as in a root certificate. */
  readonly issuer?: Issuer;
  /** Whether the subject may issue certificates. Default: false. */
  readonly isAuthority?: boolean;
  /** The key usages. Default: `keyCertSign` for an authority, otherwise `digitalSignature`. */
  readonly usages?: readonly (keyof typeof KeyUsageFlags)[];
  /** The DNS names of the subject. Default: none. */
  readonly dnsNames?: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** The keys of the subject. Default: new ones. */
  readonly keys?: webcrypto.CryptoKeyPair;
}

/** The algorithm that Alexa signs with. */
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2_048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

/** Generates RSA keys, in memory only. Takes about 0.1 seconds. */
export async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(RSA, false, ['sign', 'verify']);
}

/**
 * Issues a certificate. It doesn't check the options, so that tests can issue invalid certificates.
 *
 * @param options the contents of the certificate
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1
 */
export async function issueCertificate(options: CertificateOptions): Promise<Certified> {
  const { name, notBefore, notAfter, keys = await newKeys() } = options;
  const issuer = options.issuer ?? { name, keys };
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: `CN=${issuer.name}`,
    notBefore,
    notAfter,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    extensions: extensionsOf(options),
  });
  return { name, keys, certificate: new X509Certificate(Buffer.from(certificate.rawData)) };
}

function extensionsOf(options: CertificateOptions): Extension[] {
  const { isAuthority = false, dnsNames = [] } = options;
  const { usages = [isAuthority ? 'keyCertSign' : 'digitalSignature'] } = options;
  const usageFlags = usages.reduce((flags, usage) => flags | KeyUsageFlags[usage], 0);
  const extensions: Extension[] = [
    new BasicConstraintsExtension(isAuthority, undefined, true),
    new KeyUsagesExtension(usageFlags, true),
  ];
  if (dnsNames.length > 0) {
    const names = dnsNames.map((value) => ({ type: 'dns' as const, value }));
    extensions.push(new SubjectAlternativeNameExtension(names));
  }
  return extensions;
}
