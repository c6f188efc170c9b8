import { KeyObject, type X509Certificate } from 'node:crypto';
import { issueCertificate, newKeys } from './issueCertificate';

/** The DNS name in Alexa's certificate. */
const ALEXA = 'echo-api.amazon.com';

const YEAR_MS = 365 * 86_400_000;

/** Alexa's private key, and the certificates that verify its signatures. */
export interface AlexaCertificates {
  readonly privateKey: KeyObject;
  /** Alexa's certificate first, each followed by its issuer's. */
  readonly chain: readonly X509Certificate[];
  /** The root of the chain, which verifiers must trust. */
  readonly root: X509Certificate;
}

/**
 * Creates a certificate authority like Amazon's and issues a certificate for Alexa.
 *
 * The chain ends like Amazon's: in a cross-signed certificate of the root, whose issuer is no longer
 * trusted. A verifier doesn't need it and must not fail because of it.
 * https://github.com/alexa/alexa-skills-kit-sdk-for-nodejs/issues/745
 *
 * @param now when the certificates become valid, in milliseconds since 1970; they expire a year later
 */
export async function issueAlexaCertificates(now: number): Promise<AlexaCertificates> {
  const validity = { notBefore: new Date(now), notAfter: new Date(now + YEAR_MS) };
  // In parallel, because generating keys takes most of the time.
  const [oldKeys, rootKeys, issuerKeys, keys] = await Promise.all([
    newKeys(),
    newKeys(),
    newKeys(),
    newKeys(),
  ]);

  const authority = { ...validity, isAuthority: true };
  const rootOptions = { ...authority, name: 'Playground Root', keys: rootKeys };
  const root = await issueCertificate(rootOptions);
  const oldRoot = { name: 'Playground Old Root', keys: oldKeys };
  const crossSigned = await issueCertificate({ ...rootOptions, issuer: oldRoot });
  const issuer = await issueCertificate({
    ...authority,
    name: 'Playground Intermediate',
    issuer: root,
    keys: issuerKeys,
  });
  const leaf = await issueCertificate({
    ...validity,
    name: ALEXA,
    dnsNames: [ALEXA],
    issuer,
    keys,
  });

  return {
    privateKey: KeyObject.from(keys.privateKey),
    chain: [leaf, issuer, crossSigned].map(({ certificate }) => certificate),
    root: root.certificate,
  };
}
