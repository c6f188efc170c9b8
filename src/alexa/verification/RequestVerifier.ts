import type { IncomingHttpHeaders } from 'node:http';
import type { Envelope } from '../AlexaRequest';
import { parseBody } from './body';
import type { CertificateStore } from './CertificateStore';
import { checkCertificateUrl } from './certificateUrl';
import { checkSignature } from './signature';
import { checkSkillId } from './skillId';
import { checkTimestamp } from './timestamp';
import { VerificationError } from './VerificationError';

export interface RequestVerifierOptions {
  /** The ID of this skill. */
  readonly skillId: string;
  /** Alexa's certificates. */
  readonly certificates: CertificateStore;
  /** The time, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/**
 * Tells requests of Alexa from all others.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
 */
export class RequestVerifier {
  constructor(private readonly options: RequestVerifierOptions) {}

  /**
   * Checks who signed a request, when it was made and whom it is for, in this order: nothing of a
   * body is believed, or even parsed, before its signature is checked.
   *
   * @param headers the headers of the HTTP request
   * @param body the body as it came, byte by byte
   * @returns what Alexa sent
   * @throws {VerificationError} when the request is to be refused
   */
  async verify(headers: IncomingHttpHeaders, body: Buffer): Promise<Envelope> {
    const { certificates, skillId, now = Date.now } = this.options;
    const url = checkCertificateUrl(headerOf(headers, 'signaturecertchainurl'));
    const signature = headerOf(headers, 'signature-256');
    const { publicKey } = await certificates.certificateAt(url);
    checkSignature(body, signature, publicKey);

    const envelope = parseBody(body);
    checkTimestamp(envelope, now());
    checkSkillId(envelope, skillId);
    return envelope;
  }
}

function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new VerificationError('signature_missing', 'The request is not signed.');
}
