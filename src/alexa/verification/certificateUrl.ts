import { VerificationError } from './VerificationError';

/** Where Alexa publishes its certificates. This part of the URL is case-insensitive. */
const BUCKET = /^https:\/\/s3\.amazonaws\.com(?::443)?(\/.*)$/is;

/**
 * The path, which is case-sensitive. It must need no normalization, so that it means the same to us and
 * to the server. Amazon's rules allow `/echo.api/../echo.api/`, but Alexa never sends that.
 */
const PATH = /^\/echo\.api(?:\/[\w~-][\w.~-]*)+$/;

/**
 * Checks the value of the `SignatureCertChainUrl` header before anything is fetched from it.
 *
 * @throws {VerificationError} `certificate_url` if it isn't one of Alexa's URLs
 * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#check-request-signature
 */
export function checkCertificateUrl(url: string): URL {
  if (!PATH.test(BUCKET.exec(url)?.[1] ?? '')) {
    throw new VerificationError('certificate_url', "The certificate URL isn't one of Alexa's.");
  }
  return new URL(url);
}
