/** How a skill can fail to respond. */
export type SkillFailureCode = 'unreachable' | 'timeout' | 'invalid_response';

/** The skill sent no valid response. The message is for the developer. */
export class SkillFailure extends Error {
  override readonly name = 'SkillFailure';

  /**
   * @param code the kind of failure
   * @param message what happened, with the URL of the skill
   * @param options the cause
   */
  constructor(
    readonly code: SkillFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
