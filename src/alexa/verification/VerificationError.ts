/** Why a request is not taken for one of Alexa's. */
export type VerificationErrorCode =
  | 'signature_missing'
  | 'certificate_url'
  | 'certificate_unavailable'
  | 'certificate_invalid'
  | 'signature_invalid'
  | 'body_invalid'
  | 'timestamp_invalid'
  | 'skill_id_mismatch';

/** A request does not come from Alexa, or not just now, or is not for this skill: it is refused. */
export class VerificationError extends Error {
  override readonly name = 'VerificationError';

  /**
   * @param code what is wrong
   * @param message the same for people; it quotes nothing of the request
   * @param options the error behind it
   */
  constructor(
    readonly code: VerificationErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
