import type { Context, Device, Person, Request, RequestEnvelope, Session } from 'ask-sdk-model';
import type { Identity } from './identity';
import { viewports } from './viewports';

/** The user, the device and the skill that the user speaks to. */
export interface Speaker extends Identity {
  readonly skillId: string;
  /** Undefined while the accounts aren't linked. */
  readonly accessToken: string | undefined;
  /** Who is speaking, if Alexa recognizes them. Default: nobody recognized */
  readonly person?: Person | undefined;
  /** Whether the device has a screen, like an Echo Show. */
  readonly screen: boolean;
}

/** The part of a session that is sent to the skill. */
export type TalkingSession = Pick<Session, 'new' | 'sessionId' | 'attributes'>;

/**
 * Creates the envelope that Alexa sends to the skill.
 *
 * @param speaker the user and the device
 * @param session the session that the request belongs to
 * @param request the request
 * @see https://developer.amazon.com/en-US/docs/alexa/custom-skills/request-and-response-json-reference.html#request-format
 */
export function requestEnvelope(
  speaker: Speaker,
  session: TalkingSession,
  request: Request,
): RequestEnvelope {
  const context = { ...contextOf(speaker), ...(speaker.screen && viewports) };
  const { application, user } = context.System;
  return { version: '1.0', session: { ...session, application, user }, context, request };
}

/**
 * Creates the part of an envelope that describes the user and the device.
 *
 * @param speaker the user and the device
 */
export function contextOf(speaker: Speaker): Context {
  const { skillId, userId, accessToken, person, apiAccessToken } = speaker;
  return {
    System: {
      application: { applicationId: skillId },
      user: accessToken === undefined ? { userId } : { userId, accessToken },
      ...(person && { person }),
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
