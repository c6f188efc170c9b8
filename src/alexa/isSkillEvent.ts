/**
 * Returns whether a request of this type reports an event of the skill, such as that a user has disabled
 * it. Nobody is speaking then.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export function isSkillEvent(requestType: unknown): boolean {
  return typeof requestType === 'string' && requestType.startsWith('AlexaSkillEvent.');
}
