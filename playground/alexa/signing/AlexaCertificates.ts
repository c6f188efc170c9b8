import { KeyObject, type X509Certificate } from 'node:crypto';
import { issueCertificate, newKeys } from './issueCertificate';

/** The name that Alexa's certificate is made out to. */
const ALEXA = 'echo-api.amazon.com';

const YEAR_MS = 365 * 86_400_000;

/** What Alexa signs with, and what others need to believe the signature. */
export interface AlexaCertificates {
  readonly privateKey: KeyObject;
  /** Alexa's certificate first, then that of whoever issued the one before. */
  readonly chain: readonly X509Certificate[];
  /** Whoever trusts this one can trust the chain. */
  readonly root: X509Certificate;
}

/**
 * Makes an authority like Amazon's and has it certify new keys of Alexa.
 *
 * The chain ends as Amazon's does: in a certificate of the root that another root issued, which
 * nobody trusts any more. It is not needed, and a verifier must not stumble over it.
 * https://github.com/alexa/alexa-skills-kit-sdk-for-nodejs/issues/745
 *
 * @param now milliseconds since 1970; the certificates are valid from then on for a year
 */
export async function issueAlexaCertificates(now: number): Promise<AlexaCertificates> {
  const validity = { notBefore: new Date(now), notAfter: new Date(now + YEAR_MS) };
  // Made at the same time: finding the keys takes nearly all of the time.
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
