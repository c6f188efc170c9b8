import type { Envelope } from '../AlexaRequest';
import { VerificationError } from './VerificationError';

/**
 * Checks that a request is for this skill. Alexa signs requests for all skills with the same key, so
 * one for another skill could be passed on to this one.
 *
 * @param envelope what Alexa sent
 * @param skillId the ID of this skill
 * @throws {VerificationError} `skill_id_mismatch`
 * @see https://developer.amazon.com/docs/alexa/custom-skills/handle-requests-sent-by-alexa.html#request-verify
 */
export function checkSkillId(envelope: Envelope, skillId: string): void {
  const { context, session } = envelope as PartOfEnvelope;
  // Requests without a session name the skill in the context alone.
  const inContext = context?.System?.application?.applicationId;
  const inSession = session?.application?.applicationId;
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
