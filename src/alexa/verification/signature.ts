import { type KeyObject, verify } from 'node:crypto';
import { VerificationError } from './VerificationError';

/** Node's own decoder skips characters that aren't Base64. */
const BASE64 = /^[A-Za-z\d+/]+={0,2}$/;

/**
 * Verifies the signature of a raw body.
 *
 * @param signature the value of the `Signature-256` header
 * @param key the public key of Alexa's certificate
 * @throws {VerificationError} `signature_invalid`
 * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html#check-request-signature
 */
export function checkSignature(body: Buffer, signature: string, key: KeyObject): void {
  const isRsa = key.asymmetricKeyType === 'rsa';
  const signed =
    isRsa &&
    BASE64.test(signature) &&
    verify('RSA-SHA256', body, key, Buffer.from(signature, 'base64'));
  if (!signed)
    throw new VerificationError('signature_invalid', "The signature doesn't match the body.");
}
