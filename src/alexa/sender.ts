import { word } from '../logging/word';
import type { AlexaRequest } from './AlexaRequest';
import { isSkillEvent } from './isSkillEvent';

/** A speaker whom Alexa recognizes by voice. Each part can be missing or have another type. */
interface Person {
  readonly personId?: unknown;
  readonly accessToken?: unknown;
}

/**
 * Returns the recognized speaker, or `undefined` if there is none. Alexa only sends one if the manifest
 * asks for the permission `alexa::person_id:read`.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html#system-object
 */
export function personOf({ context, request }: AlexaRequest): Person | undefined {
  // Amazon documents no event about a person, so events are about the Alexa user.
  if (isSkillEvent(request?.type)) return undefined;
  const person = context?.System?.person;
  return typeof person === 'object' && person !== null ? person : undefined;
}

/**
 * Returns the ID of the speaker: of the recognized person, or else of the Alexa user, who stands
 * for everyone at the device. `undefined` if the request has none. An Alexa user gets a new ID each time
 * they enable the skill.
 *
 * @see https://developer.amazon.com/docs/alexa/custom-skills/request-and-response-json-reference.html#session-object
 */
export function speakerIdOf(request: AlexaRequest): string | undefined {
  const person = personOf(request);
  const userId = request.context?.System?.user?.userId ?? request.session?.user?.userId;
  const id = person ? person.personId : userId;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/**
 * Returns when something happened, in milliseconds since 1970. Default: now. Alexa may deliver an event
 * late, and again with another timestamp.
 *
 * @see https://developer.amazon.com/docs/alexa/smapi/skill-events-in-alexa-skills.html
 */
export function timeOf({ request }: AlexaRequest): number {
  const { eventCreationTime, timestamp } = request ?? {};
  const times = [eventCreationTime, timestamp].map((time) => Date.parse(String(time)));
  return times.find((time) => !Number.isNaN(time)) ?? Date.now();
}

/** Returns the request ID, which links log lines to each other and to Amazon's logs. */
export function requestIdOf({ request }: AlexaRequest): string | undefined {
  return word(request?.requestId);
}
