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
  readonly skillId: string;
  readonly certificates: CertificateStore;
  /** Returns the time in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/**
 * Verifies that HTTP requests come from Alexa and are meant for this skill.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-a-web-service.html
 */
export class RequestVerifier {
  constructor(private readonly options: RequestVerifierOptions) {}

  /**
   * Verifies the signature, the timestamp and the skill ID, in this order: the body isn't even parsed
   * until its signature is verified.
   *
   * @param body the raw body
   * @returns the parsed body
   * @throws {VerificationError} if the request must be rejected
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
  throw new VerificationError('signature_missing', "The request isn't signed.");
}
