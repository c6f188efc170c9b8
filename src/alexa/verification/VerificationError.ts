export type VerificationErrorCode =
  | 'signature_missing'
  | 'certificate_url'
  | 'certificate_unavailable'
  | 'certificate_invalid'
  | 'signature_invalid'
  | 'body_invalid'
  | 'timestamp_invalid'
  | 'skill_id_mismatch';

/** A request isn't from Alexa, isn't recent, or isn't for this skill. */
export class VerificationError extends Error {
  override readonly name = 'VerificationError';

  /** @param message a description that quotes nothing from the request */
  constructor(
    readonly code: VerificationErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
