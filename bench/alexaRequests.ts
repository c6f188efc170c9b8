import type { Request, RequestEnvelope } from 'ask-sdk-model';
import { randomUUID } from 'node:crypto';
import { playgroundSkillId } from '../src/config/laptop';

/**
 * "Alexa, open my skill."
 *
 * @param user the name of a linked user, which is their access token, too. Default: nobody is linked
 */
export function launchRequest(user?: string): RequestEnvelope {
  return envelopeOf({ type: 'LaunchRequest' }, user);
}

/**
 * "Who am I?"
 *
 * @param user the name of a linked user, which is their access token, too
 */
export function whoAmIRequest(user: string): RequestEnvelope {
  const intent = { name: 'WhoAmIIntent', confirmationStatus: 'NONE', slots: {} };
  return envelopeOf({ type: 'IntentRequest', dialogState: 'COMPLETED', intent }, user);
}

function envelopeOf(request: object, accessToken?: string): RequestEnvelope {
  const application = { applicationId: playgroundSkillId };
  const user = {
    userId: `amzn1.ask.account.${accessToken ?? 'UNLINKED'}`,
    ...(accessToken !== undefined && { accessToken }),
  };
  return {
    version: '1.0',
    session: { new: true, sessionId: `amzn1.echo-api.session.${randomUUID()}`, application, user },
    context: { System: { application, user, device: { deviceId: 'd', supportedInterfaces: {} } } },
    request: {
      ...request,
      requestId: `amzn1.echo-api.request.${randomUUID()}`,
      timestamp: new Date().toISOString(),
      locale: 'en-US',
    } as Request,
  } as RequestEnvelope;
}
