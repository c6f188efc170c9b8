import type { Context, Device, Request, RequestEnvelope, Session } from 'ask-sdk-model';
import type { Identity } from './identity';

/** Who speaks, on what, to which skill. */
export interface Speaker extends Identity {
  readonly skillId: string;
  /** Only while the accounts are linked. */
  readonly accessToken: string | undefined;
  /** Whether the device has a screen, as an Echo Show has. */
  readonly screen: boolean;
}

/** The part of a session that the skill is told. */
export type TalkingSession = Pick<Session, 'new' | 'sessionId' | 'attributes'>;

/**
 * What Alexa sends to the skill.
 *
 * @param speaker who speaks
 * @param session the session that the request belongs to
 * @param request what has happened
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html#request-format
 */
export function requestEnvelope(
  speaker: Speaker,
  session: TalkingSession,
  request: Request,
): RequestEnvelope {
  const context = contextOf(speaker);
  const { application, user } = context.System;
  return { version: '1.0', session: { ...session, application, user }, context, request };
}

/**
 * What Alexa tells about the speaker and the device, with every request.
 *
 * @param speaker who speaks
 */
export function contextOf(speaker: Speaker): Context {
  const { skillId, userId, accessToken, apiAccessToken } = speaker;
  return {
    System: {
      application: { applicationId: skillId },
      user: accessToken === undefined ? { userId } : { userId, accessToken },
      device: deviceOf(speaker),
      apiEndpoint: 'https://api.amazonalexa.com',
      apiAccessToken,
    },
  };
}

function deviceOf({ deviceId, screen }: Speaker): Device {
  return {
    deviceId,
    supportedInterfaces: {
      AudioPlayer: {},
      ...(screen && { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } }),
    },
  };
}
