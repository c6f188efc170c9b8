import type { Envelope } from '../alexa/AlexaRequest';
import { safeObject } from '../alexa/verification/body';
import { checkSkillId } from '../alexa/verification/skillId';

/**
 * Checks what Alexa has invoked a Lambda function with. Nothing is signed then: AWS lets nobody invoke
 * the function whom its policy does not name. But the policy may name all of Alexa's skills.
 *
 * @param event what the function was invoked with
 * @param skillId the ID of this skill
 * @returns what Alexa sent
 * @throws {VerificationError} when the request is to be refused
 * @see https://developer.amazon.com/docs/alexa/custom-skills/host-a-custom-skill-as-an-aws-lambda-function.html
 */
export function checkInvocation(event: unknown, skillId: string): Envelope {
  const envelope = safeObject(event);
  checkSkillId(envelope, skillId);
  return envelope;
}
