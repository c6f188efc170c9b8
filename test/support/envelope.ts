import type { Request, RequestEnvelope } from 'ask-sdk-model';
import { plant } from './canaries';

/** What a test specifies of a request; the rest is filled in. */
export interface EnvelopeOptions {
  /** The request; default: a launch. */
  readonly request?: RequestOptions;
  /** The access token of a linked user. */
  readonly accessToken?: string;
  readonly attributes?: Record<string, unknown>;
  /** Who is speaking. Default: always the same user. */
  readonly userId?: string;
  readonly locale?: string;
  /** Whether the request belongs to a session. Default: true. */
  readonly hasSession?: boolean;
  /** Whether the device has a screen. Default: false. */
  readonly hasScreen?: boolean;
  /** Whether the request starts a session. Default: only a launch does. */
  readonly isNew?: boolean;
  /** The speaker whom Alexa recognizes. Default: none. */
  readonly person?: { readonly personId?: string; readonly accessToken?: string };
}

/** The request itself: its type and whatever goes with it. */
export interface RequestOptions {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** The skill that the envelopes are for. */
export const SKILL_ID = 'amzn1.ask.skill.11111111-2222-4333-8444-555555555555';

/** The speaker, and the token for calling Alexa on their behalf. Neither may be logged. */
export const USER_ID = plant('amzn1.ask.account.TEST');
const API_ACCESS_TOKEN = plant('api-access-token');

/**
 * Returns a whole request from Alexa.
 *
 * @param options what is special about it
 */
export function envelope(options: EnvelopeOptions = {}): RequestEnvelope {
  const { accessToken, attributes = {}, locale = 'en-US', userId = USER_ID, person } = options;
  const { hasSession = true, hasScreen = false } = options;
  const request = options.request ?? { type: 'LaunchRequest' };
  const application = { applicationId: SKILL_ID };
  const user = {
    userId,
    ...(accessToken !== undefined && { accessToken }),
  };
  return {
    version: '1.0',
    ...(hasSession && {
      session: {
        new: options.isNew ?? request.type === 'LaunchRequest',
        sessionId: 'amzn1.echo-api.session.test',
        application,
        user,
        attributes,
      },
    }),
    context: {
      System: {
        application,
        user,
        ...(person && { person: person }),
        device: {
          deviceId: 'amzn1.ask.device.TEST',
          supportedInterfaces: hasScreen
            ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } }
            : {},
        },
        apiEndpoint: 'https://api.amazonalexa.com',
        apiAccessToken: API_ACCESS_TOKEN,
      },
    },
    request: {
      requestId: 'amzn1.echo-api.request.test',
      timestamp: new Date().toISOString(),
      locale,
      ...request,
      // A test can send what Alexa never would.
    } as unknown as Request,
  };
}

/** Returns the request for an intent without slots. */
export function intent(name: string): RequestOptions {
  return intentWith(name, {});
}

/**
 * Returns the request for an intent with slots.
 *
 * @param name the intent
 * @param values the values of its slots
 */
export function intentWith(name: string, values: Readonly<Record<string, string>>): RequestOptions {
  const slots = Object.entries(values).map(([slot, value]) => [
    slot,
    { name: slot, value, confirmationStatus: 'NONE' },
  ]);
  return {
    type: 'IntentRequest',
    dialogState: 'COMPLETED',
    intent: { name, confirmationStatus: 'NONE', slots: Object.fromEntries(slots) as object },
  };
}

/**
 * Returns a whole skill event, as Alexa sends it: without a session.
 *
 * @param name such as `SkillDisabled`
 * @param options its content, whom it concerns, and when it happened
 */
export function skillEvent(
  name: string,
  options: EnvelopeOptions & { readonly body?: object; readonly at?: number } = {},
): string {
  const { body, at = Date.now(), ...rest } = options;
  const timestamp = new Date(at).toISOString();
  const request = { type: `AlexaSkillEvent.${name}`, timestamp, ...(body && { body }) };
  return JSON.stringify({ ...envelope({ ...rest, request }), session: undefined });
}

/** Returns the request for a touch on a screen. */
export function touch(...args: readonly unknown[]): RequestOptions {
  return { type: 'Alexa.Presentation.APL.UserEvent', token: 'test', arguments: args, source: {} };
}
