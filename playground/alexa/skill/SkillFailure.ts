/** How a skill can fail to answer: not at all, not in time, or not in a way that Alexa takes. */
export type SkillFailureCode = 'unreachable' | 'timeout' | 'invalid_response';

/** The skill gave no answer that Alexa can use. The message is for the developer. */
export class SkillFailure extends Error {
  override readonly name = 'SkillFailure';

  /**
   * @param code what kind of failure it is
   * @param message what happened, with the URL of the skill
   * @param options the error behind it
   */
  constructor(
    readonly code: SkillFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
