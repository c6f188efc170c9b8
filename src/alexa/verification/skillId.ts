import type { Envelope } from '../AlexaRequest';
import { VerificationError } from './VerificationError';

/**
 * Checks that a request is for this skill. Alexa signs the requests for all skills with the same key,
 * so someone could forward a request for another skill to this one.
 *
 * @throws {VerificationError} `skill_id_mismatch`, or `body_invalid` if it names no skill at all
 * @see https://developer.amazon.com/docs/alexa/custom-skills/handle-requests-sent-by-alexa.html#request-verify
 */
export function checkSkillId(envelope: Envelope, skillId: string): void {
  const { context, session } = envelope as PartOfEnvelope;
  // Requests without a session name the skill only in the context.
  const inContext = context?.System?.application?.applicationId;
  const inSession = session?.application?.applicationId;
  if (inContext === undefined && inSession === undefined) {
    throw new VerificationError('body_invalid', "The body isn't an Alexa request.");
  }
  if (inContext !== skillId || (session && inSession !== skillId)) {
    throw new VerificationError('skill_id_mismatch', 'The request is for another skill.');
  }
}

interface PartOfEnvelope {
  readonly context?: { readonly System?: { readonly application?: Application } };
  readonly session?: { readonly application?: Application };
}

interface Application {
  readonly applicationId?: unknown;
}
