import type { Envelope } from '../alexa/AlexaRequest';
import { safeObject } from '../alexa/verification/body';
import { checkSkillId } from '../alexa/verification/skillId';

/**
 * Checks an event that Alexa invoked the function with. Such events aren't signed: AWS only lets
 * callers in that the function's policy names. But the policy may allow all Alexa skills.
 *
 * @throws {VerificationError} if the request must be rejected
 * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-an-aws-lambda-function.html
 */
export function checkInvocation(event: unknown, skillId: string): Envelope {
  const envelope = safeObject(event);
  checkSkillId(envelope, skillId);
  return envelope;
}
