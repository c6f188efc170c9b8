import { VerificationError } from './VerificationError';

/** Where Alexa keeps her certificates. Upper case or lower case does not matter so far. */
const BUCKET = /^https:\/\/s3\.amazonaws\.com(?::443)?(\/.*)$/is;

/**
 * The path in it, where case does matter. It must need no normalising, so that nobody has to agree
 * with the server about what `..` or `%2e` would mean. Amazon's rules would allow
 * `/echo.api/../echo.api/`; Alexa never sends it.
 */
const PATH = /^\/echo\.api(?:\/[\w~-][\w.~-]*)+$/;

/**
 * Checks the URL that a request names for its certificates, before anything is fetched from it.
 *
 * @param url the value of the header `SignatureCertChainUrl`
 * @returns the URL to fetch
 * @throws {VerificationError} `certificate_url` when it is not one of Alexa's
 * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#check-request-signature
 */
export function checkCertificateUrl(url: string): URL {
  if (!PATH.test(BUCKET.exec(url)?.[1] ?? '')) {
    throw new VerificationError(
      'certificate_url',
      'The certificate is not kept where Alexa keeps hers.',
    );
  }
  return new URL(url);
}
