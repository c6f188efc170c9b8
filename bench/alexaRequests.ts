import type { RequestEnvelope } from 'ask-sdk-model';
import { alexaRequest } from '../linking/alexaRequest';
import { playgroundSkillId } from '../src/config/laptop';

/**
 * Returns the request that opens the skill.
 *
 * @param user the name of a linked user, which is also their access token. Default: no linked account
 */
export function launchRequest(user?: string): RequestEnvelope {
  return envelopeOf({ type: 'LaunchRequest' }, user);
}

/**
 * "Who am I?"
 *
 * @param user the name of a linked user, which is also their access token
 */
export function whoAmIRequest(user: string): RequestEnvelope {
  const intent = { name: 'WhoAmIIntent', confirmationStatus: 'NONE', slots: {} };
  const envelope = envelopeOf({ type: 'IntentRequest', dialogState: 'COMPLETED', intent }, user);
  // Users who start a session with a question get only the answer.
  if (envelope.session) envelope.session.new = false;
  return envelope;
}

function envelopeOf(
  request: Readonly<Record<string, unknown>>,
  accessToken?: string,
): RequestEnvelope {
  const userId = `amzn1.ask.account.${accessToken ?? 'UNLINKED'}`;
  const speaker = { applicationId: playgroundSkillId, userId, accessToken };
  return alexaRequest(request, speaker) as RequestEnvelope;
}
