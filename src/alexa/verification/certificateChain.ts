import { X509Certificate } from 'node:crypto';
import { VerificationError } from './VerificationError';

/** The host name in Alexa's certificate. */
const ALEXA = 'echo-api.amazon.com';

/** Real chains have three or four certificates. */
const LONGEST_CHAIN = 8;

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** A certificate of Alexa's, issued by a trusted root. */
export interface TrustedCertificate {
  readonly certificate: X509Certificate;
  /** When the first certificate on the path to the root expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Verifies a certificate chain: issued to Alexa, each certificate signed by the next, all currently
 * valid, and one of them signed by a trusted root. Certificates after that one are ignored: Amazon's
 * chain ends in a cross-signed certificate whose issuer is no longer in the trust stores.
 *
 * @param pem the chain, starting with Alexa's own certificate
 * @param now milliseconds since 1970
 * @throws {VerificationError} `certificate_invalid` if the chain isn't trusted
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-6
 */
export function checkCertificateChain(
  pem: string,
  roots: readonly X509Certificate[],
  now: number,
): TrustedCertificate {
  const chain = parse(pem);
  const leaf = chain[0];
  if (!leaf) throw invalid('The chain contains no certificate.');
  if (leaf.ca) throw invalid('The certificate is a CA certificate.');
  if (leaf.checkHost(ALEXA, { subject: 'never', wildcards: false }) === undefined) {
    throw invalid(`The certificate isn't issued to ${ALEXA}.`);
  }
  const path = pathToRoot(chain, roots, now);
  return {
    certificate: leaf,
    expiresAt: Math.min(...path.map(({ validTo }) => Date.parse(validTo))),
  };
}

/** Returns the certificates from Alexa's own up to and including the trusted root. */
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
  throw invalid("The chain doesn't lead to a trusted root.");
}

function parse(pem: string): X509Certificate[] {
  try {
    return (pem.match(PEM) ?? []).slice(0, LONGEST_CHAIN).map((text) => new X509Certificate(text));
  } catch (cause) {
    throw invalid("A certificate can't be read.", cause);
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
