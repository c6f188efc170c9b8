import { X509Certificate } from 'node:crypto';
import { VerificationError } from './VerificationError';

/** The name that Alexa's certificate is made out to. */
const ALEXA = 'echo-api.amazon.com';

/** Real chains have three or four certificates. */
const LONGEST_CHAIN = 8;

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** A certificate of Alexa's that a root vouches for. */
export interface TrustedCertificate {
  readonly certificate: X509Certificate;
  /** When the first certificate on the way to the root expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Checks a chain of certificates: made out to Alexa, each issued by the next, valid now, and one of
 * them issued by a root. What comes after that one does not matter: Amazon's real chain ends in a
 * cross-signed certificate whose issuer has left the stores of trusted roots.
 *
 * @param pem the chain, Alexa's own certificate first
 * @param roots the certificates that are trusted
 * @param now milliseconds since 1970
 * @throws {VerificationError} `certificate_invalid` when the chain is not to be trusted
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-6
 */
export function checkCertificateChain(
  pem: string,
  roots: readonly X509Certificate[],
  now: number,
): TrustedCertificate {
  const chain = parse(pem);
  const leaf = chain[0];
  if (!leaf) throw invalid('There is no certificate.');
  if (leaf.ca) throw invalid('The certificate is one for issuing others.');
  if (leaf.checkHost(ALEXA, { subject: 'never', wildcards: false }) === undefined) {
    throw invalid(`The certificate is not made out to ${ALEXA}.`);
  }
  const path = pathToRoot(chain, roots, now);
  return {
    certificate: leaf,
    expiresAt: Math.min(...path.map(({ validTo }) => Date.parse(validTo))),
  };
}

/** The certificates from Alexa's own to the root that vouches for it. */
function pathToRoot(
  chain: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  now: number,
): X509Certificate[] {
  const path: X509Certificate[] = [];
  for (const certificate of chain) {
    const issued = path.at(-1);
    if (issued && !(certificate.ca && isIssuedBy(issued, certificate))) {
      throw invalid('The chain is broken.');
    }
    if (!isValidAt(certificate, now)) throw invalid('A certificate is expired or not yet valid.');
    path.push(certificate);

    const root = roots.find(
      (trusted) => isIssuedBy(certificate, trusted) && isValidAt(trusted, now),
    );
    if (root) return [...path, root];
  }
  throw invalid('No trusted root vouches for the certificate.');
}

function parse(pem: string): X509Certificate[] {
  try {
    return (pem.match(PEM) ?? []).slice(0, LONGEST_CHAIN).map((text) => new X509Certificate(text));
  } catch (cause) {
    throw invalid('A certificate cannot be read.', cause);
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFrom, validTo }: X509Certificate, now: number): boolean {
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo);
}

function invalid(message: string, cause?: unknown): VerificationError {
  return new VerificationError('certificate_invalid', message, { cause });
}
