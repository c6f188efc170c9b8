import { randomUUID } from 'node:crypto';

/** Who speaks, and to which skill. */
export interface Speaker {
  readonly applicationId: string;
  readonly userId: string;
  /** Undefined if no account is linked. */
  readonly accessToken?: string | undefined;
}

/**
 * Returns a request envelope as Alexa sends it from a device without a screen, at the start of a
 * session.
 *
 * @param request the type, and the properties of that type: `{ type: 'LaunchRequest' }`
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html
 */
export function alexaRequest(
  request: Readonly<Record<string, unknown>>,
  { applicationId, userId, accessToken }: Speaker,
): object {
  const application = { applicationId };
  const user = { userId, ...(accessToken !== undefined && { accessToken }) };
  return {
    version: '1.0',
    session: { new: true, sessionId: `amzn1.echo-api.session.${randomUUID()}`, application, user },
    context: { System: { application, user, device: { deviceId: 'd', supportedInterfaces: {} } } },
    request: {
      ...request,
      requestId: `amzn1.echo-api.request.${randomUUID()}`,
      timestamp: new Date().toISOString(),
      locale: 'en-US',
    },
  };
}
